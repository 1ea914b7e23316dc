/**
 * Models out of rows and outcomes. Knows {@code table}, {@code bundle} for the models' form, {@code
 * evaluate} for early stopping and {@code split} for out-of-fold predictions.
 */
package io.tickloom.trainer.learn;
