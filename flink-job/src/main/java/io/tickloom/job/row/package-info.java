/** Rows as blocks of columns, and the schema that goes into each file beside them. */
package io.tickloom.job.row;
