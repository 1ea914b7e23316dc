package io.tickloom.job.exchange;

import io.tickloom.job.market.BookUpdate;

/**
 * A snapshot of a book.
 *
 * @param book what it says
 * @param text the same as it was sent
 */
public record DepthAnswer(BookUpdate book, String text) {}
