/** A trained model over live rows: probabilities, decisions, and what came of them. */
package io.tickloom.job.score;
