/**
 * Models out of rows and outcomes. Knows {@code table}, {@code bundle} for the models' form and
 * {@code evaluate} for early stopping.
 */
package io.tickloom.trainer.learn;
