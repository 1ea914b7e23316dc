/**
 * Gets the exchange's public trade dumps: whole, verified, or not at all.
 *
 * <p>{@link io.tickloom.job.fetch.Fetcher} is the door. It walks the dumps that cover a {@link
 * io.tickloom.job.fetch.FetchRequest}, a month by one file where there is one. {@code DumpFetch}
 * brings one dump: it resumes what an earlier attempt left, checks it against the exchange's
 * SHA-256, and only then gives it its name. {@code Download} is one attempt, {@code Retries}
 * decides on the next, {@code DumpHost} speaks HTTP. Nothing reads a clock or sleeps by itself: who
 * waits is handed in as {@link io.tickloom.job.fetch.Waiter}.
 */
package io.tickloom.job.fetch;
