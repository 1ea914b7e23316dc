package io.tickloom.job.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Random tapes: bursts of trades, many of them at one instant and over whole-second borders, sweeps
 * and quick changes of side, silence of minutes, and missing ids. The same seed and shape give the
 * same tape on every machine.
 */
public final class Tapes {
  private static final long FIRST_ID = 1_520_538_925L;

  private final SplittableRandom random;
  private final TapeShape shape;
  private final List<NaiveTrade> trades = new ArrayList<>();
  private long timeMicros;
  private long id = FIRST_ID;
  private long ticks;
  private boolean sell;

  private Tapes(long seed, TapeShape shape) {
    this.random = new SplittableRandom(seed);
    this.shape = shape;
    this.timeMicros = shape.startMicros();
    this.ticks = shape.startPrice().divide(shape.tick()).longValueExact();
  }

  /** A tape of the shape, in time order. */
  public static List<NaiveTrade> random(long seed, TapeShape shape) {
    Tapes tape = new Tapes(seed, shape);
    long end = shape.startMicros() + shape.seconds() * NaiveTape.SECOND;
    while (tape.timeMicros < end) {
      tape.burst();
      tape.pause();
    }
    return List.copyOf(tape.trades);
  }

  /** One to eight trades, of which about half share the time of the one before. */
  private void burst() {
    int size = 1 + random.nextInt(8);
    for (int i = 0; i < size; i++) {
      if (random.nextBoolean()) {
        timeMicros += shape.stepMicros() * (1 + random.nextInt(20));
      }
      if (random.nextInt(4) == 0) {
        sell = !sell;
      }
      if (random.nextInt(3) == 0) {
        ticks = Math.max(1, ticks + random.nextInt(-3, 4));
      }
      if (random.nextDouble() < shape.idGapChance()) {
        loseTrades();
      }
      BigDecimal price = shape.tick().multiply(BigDecimal.valueOf(ticks));
      trades.add(new NaiveTrade(id++, price, quantity(), timeMicros, sell));
    }
  }

  /**
   * Ids are missing: within an instant, over up to three minutes, or up to a whole second's start.
   */
  private void loseTrades() {
    id += 1 + random.nextInt(100);
    int kind = random.nextInt(3);
    if (kind > 0) {
      timeMicros += NaiveTape.SECOND * random.nextInt(180);
    }
    if (kind > 1) {
      timeMicros = NaiveTape.firstMultipleAfter(timeMicros, NaiveTape.SECOND);
    }
  }

  private void pause() {
    if (random.nextDouble() < shape.silenceChance()) {
      timeMicros += NaiveTape.SECOND * random.nextInt(60, 900);
    }
    double seconds = -StrictMath.log(1 - random.nextDouble()) * shape.meanGapSeconds();
    timeMicros += shape.stepMicros() * (long) (seconds * NaiveTape.SECOND / shape.stepMicros());
    if (random.nextInt(20) == 0) {
      // now and then a trade falls on a whole second, where the windows are cut
      timeMicros = NaiveTape.firstMultipleAfter(timeMicros, NaiveTape.SECOND);
    }
  }

  private BigDecimal quantity() {
    double span = StrictMath.log(shape.mostQuantity() / shape.leastQuantity());
    double size = shape.leastQuantity() * StrictMath.exp(random.nextDouble() * span);
    return new BigDecimal(size).setScale(shape.quantityDecimals(), RoundingMode.UP);
  }
}
