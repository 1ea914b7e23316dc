/**
 * Features of the order book: tier Q from its best prices, tier L from its levels.
 *
 * <p>They look at the book after each diff. All are NaN where the book is unknown.
 */
package io.tickloom.job.feature.book;
