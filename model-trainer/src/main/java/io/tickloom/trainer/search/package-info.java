/**
 * Trials of settings: what to try next, the log of what was tried, and what the choice of the best
 * one is worth. Knows nobody.
 */
package io.tickloom.trainer.search;
