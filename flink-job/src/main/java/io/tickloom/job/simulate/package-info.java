/**
 * A seeded market: an ETH-like tape of trades with a known answer in it, streamed to disk as the
 * exchange would dump it.
 *
 * <p>{@link io.tickloom.job.simulate.MarketSimulator} is the door. Behind it {@code Market} walks
 * event time second by second and hands each sweep (the trades of one taker order) to whoever
 * listens; nothing holds the series. The parts are independent of each other, each with a stream of
 * random numbers of its own, so a change of signal or spread leaves arrivals, signs and sizes as
 * they were:
 *
 * <ul>
 *   <li>{@code Season} and {@code Volatility}: how wild and how busy the market is,
 *   <li>{@code Arrivals}, {@code Metaorders}, {@code SweepLengths}, {@code Sizes}: when a sweep
 *       comes, on which side, of how many trades, how large each,
 *   <li>{@code EfficientPrice}: a martingale whose moves are symmetric whatever is known, plus the
 *       drift of {@code PlantedSignal}, if there is one,
 *   <li>{@code Prints}: the prices at which a sweep prints, a spread apart,
 *   <li>{@code SimulatedBook}, of two {@code RestingSide}s and an {@code OrderFlow}: the book that
 *       the sweeps hit, which {@code CaptureWriter} writes as a recorder would,
 *   <li>{@code BestAuc}: what the market itself, knowing its own state, would have scored.
 * </ul>
 *
 * <p>The same options give the same bytes on any machine: only exact arithmetic, {@link StrictMath}
 * and {@link java.util.SplittableRandom} are used. The first days of a long market are those of a
 * short one.
 */
package io.tickloom.job.simulate;
