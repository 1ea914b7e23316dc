/**
 * The exchange's public interface as a client sees it: REST calls inside its limits, a websocket
 * that is watched, and the trades in their messages. Plain Java; who waits, retries and puts trades
 * in order is the feed.
 *
 * <p>After the exchange's own documentation: {@code web-socket-streams.md} and {@code rest-api.md}
 * for spot, the developer pages for USD-M futures.
 */
package io.tickloom.job.exchange;
