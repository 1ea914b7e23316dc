/** The market's own nouns: trades and fixed-point decimals. Knows nobody. */
package io.tickloom.job.market;
