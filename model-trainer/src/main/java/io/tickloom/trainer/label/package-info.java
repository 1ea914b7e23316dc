/** What is to be predicted, looked up in the price path. Knows {@code table}. */
package io.tickloom.trainer.label;
