/** The market's own nouns: trades, book updates and fixed-point decimals. Knows nobody. */
package io.tickloom.job.market;
