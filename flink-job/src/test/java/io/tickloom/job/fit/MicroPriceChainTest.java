package io.tickloom.job.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.tickloom.job.fit.MicroPriceChain.Quote;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Adjustments worked out by hand. */
class MicroPriceChainTest {
  private static final long TICK = 1_000_000L;
  private final MicroPriceChain chain = new MicroPriceChain(1);

  /** The bid queue is the longer one, or the ask's, at a mid so many ticks up. */
  private static Quote quote(boolean bidLonger, long ticks) {
    long bid = (10_000 + ticks) * TICK;
    return new Quote(bid, bidLonger ? 3 : 1, bid + TICK, bidLonger ? 1 : 3);
  }

  private void add(int times, boolean toBidLonger, long ticks) {
    for (int i = 0; i < times; i++) {
      chain.add(quote(true, 0), quote(toBidLonger, ticks));
    }
  }

  private double ticks() {
    return chain.adjustments(TICK, 1).get(0).ticks();
  }

  /**
   * Half the steps stay; the others go a tick up and leave either queue the longer one. G1 = 0.5 x
   * 1 / (1 - 0.5) = 1, and where mid has moved nothing more is known: B G1 = 0.
   */
  @Test
  void aMoveAfterWhichNothingIsKnownIsAllThereIs() {
    add(20, true, 0);
    add(10, true, 1);
    add(10, false, 1);
    assertThat(ticks()).isEqualTo(1.0);
    assertThat(chain.adjustments(TICK, 1).get(0).steps()).isEqualTo(40);
    assertThat(chain.adjustments(TICK, 1).get(0).moves()).isEqualTo(20);
  }

  /**
   * Three moves of four leave the bid queue the longer one: B = (3/4, 1/4), so B G1 = G1 / 2, and
   * G* = G1 (1 + 1/2 + 1/4 ...) = 2 G1.
   */
  @Test
  void aMoveThatTellsOfTheNextOneCountsWithIt() {
    add(40, true, 0);
    add(30, true, 1);
    add(10, false, 1);
    assertThat(ticks()).isCloseTo(2.0, within(1e-9));
  }

  @Test
  void aStateThatIsSeldomSeenIsUndefined() {
    add(14, true, 1);
    add(14, false, 1);
    assertThat(ticks()).isNaN();
  }

  @Test
  void aMidThatNeverMovesTeachesNothing() {
    add(50, true, 0);
    assertThatThrownBy(() -> chain.adjustments(TICK, 1)).hasMessageContaining("mid never moves");
  }

  /**
   * Each step moves mid, up with chance 0.6, and leaves either queue the longer one: the adjustment
   * is the share of ups less that of downs. Where {@code run} steps in a row do the same, there are
   * so many times fewer that count.
   */
  private static Adjustment tape(long seed, int steps, int run) {
    SplittableRandom random = new SplittableRandom(seed);
    MicroPriceChain chain = new MicroPriceChain(1);
    for (int i = 0; i < steps; i += run) {
      boolean longer = random.nextBoolean();
      int ticks = random.nextDouble() < 0.6 ? 1 : -1;
      for (int j = 0; j < run; j++) {
        chain.add(quote(true, 0), quote(j % 2 == 0 == longer, ticks));
      }
    }
    return chain.adjustments(TICK, 1).get(0);
  }

  @Test
  void anIntervalIsAsWideAsThatOfAShare() {
    // Binomial: 2 sqrt(0.6 x 0.4 / 24,000) = 0.0063, 1.96 to both sides.
    double told = 0;
    for (int seed = 0; seed < 20; seed++) {
      told += tape(seed, 24_000, 1).halfWidth() / 20;
    }
    assertThat(told).isCloseTo(1.96 * 0.00632, withinPercentage(8));
  }

  @Test
  void stepsThatHangTogetherWidenIt() {
    // 20 in a row are one: 2 sqrt(0.24 / 1,200) = 0.0283.
    double told = 0;
    int covered = 0;
    for (int seed = 0; seed < 100; seed++) {
      Adjustment of = tape(seed, 24_000, 20);
      told += of.halfWidth() / 100;
      covered += Math.abs(of.ticks() - 0.2) <= of.halfWidth() ? 1 : 0;
    }
    assertThat(told).isCloseTo(1.96 * 0.0283, withinPercentage(8));
    assertThat(covered).isBetween(90, 99);
  }

  @Test
  void noiseAndThinStatesAreCalledSo() {
    for (int i = 0; i < 600; i++) {
      chain.add(quote(true, 0), quote(i % 4 < 2, i % 2 == 0 ? 1 : -1));
    }
    assertThat(chain.adjustments(TICK, 1).get(0).isBeyondNoise()).isFalse();
    assertThat(tape(1, 24_000, 1).isBeyondNoise()).isTrue();
    assertThat(tape(1, 200, 1).isThin()).isTrue();
    assertThat(tape(1, 200, 1).halfWidth()).as("four blocks of a minute").isNaN();
  }

  @Test
  void aLongTapeIsKeptInFewBlocks() {
    for (int i = 0; i < 100_000; i++) {
      chain.add(quote(true, 0), quote(i % 4 < 2, i % 2));
    }
    assertThat(chain.blocks()).isBetween(200, 400);
    assertThat(chain.blockSteps()).isEqualTo(480);
    assertThat(chain.adjustments(TICK, 1).get(0).steps()).isEqualTo(100_000);
  }
}
