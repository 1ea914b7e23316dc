package io.tickloom.job.simulate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** One market, walked second by second; its sweeps go to a listener, its grid times to a score. */
final class Market {
  private static final int DAY_SECONDS = 86_400;
  private static final long SECOND_MICROS = 1_000_000;

  private final SimulatorOptions options;
  private final Volatility volatility;
  private final Arrivals arrivals;
  private final Metaorders flow;
  private final SweepLengths lengths;
  private final Sizes sizes;
  private final EfficientPrice price;
  private final Signal signal;
  private final Prints prints;
  private final Draws bookDraws;
  private final BestAuc bestAuc = new BestAuc();
  private final Sweep sweep = new Sweep();
  private final double meanSweepsPerSecond;
  private long trades;

  Market(SimulatorOptions options) {
    this.options = options;
    SplittableRandom seeds = new SplittableRandom(options.seed());
    volatility = new Volatility(new Draws(seeds.split()));
    arrivals = new Arrivals(new Draws(seeds.split()));
    flow = new Metaorders(new Draws(seeds.split()));
    lengths = new SweepLengths(new Draws(seeds.split()));
    sizes = new Sizes(new Draws(seeds.split()));
    price = new EfficientPrice(options.startPrice(), lengths, new Draws(seeds.split()));
    prints = new Prints(options.spreadTicks(), price.units());
    signal = Signal.of(options, new Draws(seeds.split()));
    bookDraws = new Draws(seeds.split());
    meanSweepsPerSecond = options.tradesPerSecond() / lengths.mean();
  }

  /** Runs the whole market once; a market can't be run again. */
  void run(SweepListener listener) throws IOException {
    for (int day = 0; day < options.days(); day++) {
      LocalDate date = options.startDate().plusDays(day);
      listener.openDay(date);
      long start = date.toEpochDay() * DAY_SECONDS;
      for (long second = start; second < start + DAY_SECONDS; second++) {
        runSecond(second, listener);
      }
    }
    long end = options.startDate().plusDays(options.days()).toEpochDay() * DAY_SECONDS;
    signal.advance(end * SECOND_MICROS, volatility.perSecond());
    gridTime(end);
  }

  BestAuc bestAuc() {
    return bestAuc;
  }

  long trades() {
    return trades;
  }

  /** Random numbers for a book around this market's trades. */
  Draws bookDraws() {
    return bookDraws;
  }

  /** The bid before the first sweep, in ticks. */
  long bidTicks() {
    return prints.bidTicks();
  }

  private void runSecond(long second, SweepListener listener) throws IOException {
    long startMicros = second * SECOND_MICROS;
    signal.advance(startMicros, volatility.perSecond());
    gridTime(second);
    signal.openSecond();
    volatility.openSecond(second);
    listener.openSecond(second, volatility.activity(), signal.leanToBids());
    double sweepsPerSecond = meanSweepsPerSecond * volatility.activity();
    arrivals.openSecond(sweepsPerSecond);
    price.openSecond(volatility.perSecond(), sweepsPerSecond);
    for (double offset = arrivals.next(); !Double.isNaN(offset); offset = arrivals.next()) {
      long micros = startMicros + (long) (offset * SECOND_MICROS);
      if (micros > sweep.timeMicros) {
        sweepAt(micros);
        listener.sweep(sweep);
      }
    }
  }

  private void sweepAt(long micros) {
    sweep.timeMicros = micros;
    sweep.sign = flow.next();
    sweep.trades = lengths.next();
    sizes.next(sweep.lots, sweep.trades);
    signal.advance(micros, volatility.perSecond());
    price.sweep(sweep.trades, flow.surprise(), signal);
    signal.add(sweep.sign);
    prints.fill(sweep, price.units());
    trades += sweep.trades;
  }

  /** Scores a second's start out of what came before it, once there is a trade. */
  private void gridTime(long second) {
    if (second % BestAuc.GRID_SECONDS != 0 || trades == 0) {
      return;
    }
    long last = sweep.lastPriceUnits();
    double offPrint = StrictMath.log(price.units() / last) + signal.gathered();
    double minute = volatility.perSecond() * Math.sqrt(BestAuc.HORIZON_SECONDS);
    double sweepsPerSecond = meanSweepsPerSecond * volatility.activity();
    bestAuc.gridTime(offPrint / minute + signal.expectedDrift(sweepsPerSecond, flow), last);
  }
}
