package io.tickloom.job.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tickloom.job.fit.MicroPriceChain.Quote;
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

  /**
   * Half the steps stay; the others go a tick up and leave either queue the longer one. G1 = 0.5 x
   * 1 / (1 - 0.5) = 1, and where mid has moved nothing more is known: B G1 = 0.
   */
  @Test
  void aMoveAfterWhichNothingIsKnownIsAllThereIs() {
    add(20, true, 0);
    add(10, true, 1);
    add(10, false, 1);
    assertThat(chain.adjustments(TICK, 1)).containsExactly(1.0);
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
    assertThat(chain.adjustments(TICK, 1).get(0)).isCloseTo(2.0, within(1e-9));
  }

  @Test
  void aStateThatIsSeldomSeenIsUndefined() {
    add(14, true, 1);
    add(14, false, 1);
    assertThat(chain.adjustments(TICK, 1).get(0)).isNaN();
  }

  @Test
  void aMidThatNeverMovesTeachesNothing() {
    add(50, true, 0);
    assertThatThrownBy(() -> chain.adjustments(TICK, 1)).hasMessageContaining("mid never moves");
  }
}
