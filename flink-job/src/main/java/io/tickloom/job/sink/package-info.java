/** Blocks of columns as Parquet files that carry their own schema. */
package io.tickloom.job.sink;
