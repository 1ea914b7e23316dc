/**
 * One ordered sequence of trades a symbol out of streams and REST calls, folded into panes.
 *
 * <p>Ids are consecutive, so every jump is seen, at any time, and asked for by id; what can't be
 * had is a hole, which is told and becomes a gap. A pane is complete when the next trade in order
 * lies behind it, or when the exchange itself, asked after its end, knows of no other trade. All
 * state belongs to the thread that polls; other threads put what they bring into queues.
 */
package io.tickloom.job.feed;
