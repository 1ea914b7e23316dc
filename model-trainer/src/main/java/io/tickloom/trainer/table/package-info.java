/**
 * Feature rows and price paths read from Parquet into columns; the schema comes from the files' own
 * metadata. Knows no other room.
 */
package io.tickloom.trainer.table;
