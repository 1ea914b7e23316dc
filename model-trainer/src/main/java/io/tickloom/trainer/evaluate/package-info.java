/** Scores and their intervals, out of plain arrays. Knows no other room. */
package io.tickloom.trainer.evaluate;
