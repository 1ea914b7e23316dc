/**
 * The order book: kept by the exchange's documented rule, and folded into a pane a second.
 *
 * <p>Fixed point, no object a message. A book whose sequence breaks is unknown until a snapshot.
 */
package io.tickloom.job.book;
