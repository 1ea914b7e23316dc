/**
 * Models out of rows and outcomes. Knows {@code table} and, for the models' form, {@code bundle}.
 */
package io.tickloom.trainer.learn;
