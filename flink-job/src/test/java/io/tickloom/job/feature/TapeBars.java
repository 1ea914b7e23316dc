package io.tickloom.job.feature;

import io.tickloom.job.oracle.NaiveTrade;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The minutes of a window, newest last.
 *
 * @param bars one a minute, with the price carried forward where there was no trade
 */
record TapeBars(List<Bar> bars) {
  private static final int MINUTE = 60;

  private record Bar(
      boolean traded, BigDecimal open, BigDecimal high, BigDecimal low, BigDecimal close) {
    boolean isFlat() {
      return high.compareTo(low) == 0;
    }
  }

  static TapeBars of(TapeWindow window) {
    List<Bar> bars = new ArrayList<>();
    for (int ago = window.seconds(); ago > 0; ago -= MINUTE) {
      TapeWindow minute = window.part(ago, ago - MINUTE);
      BigDecimal before = minute.priceBefore();
      List<BigDecimal> prices = minute.trades().stream().map(NaiveTrade::price).toList();
      bars.add(
          new Bar(
              !prices.isEmpty(),
              prices.isEmpty() ? before : prices.get(0),
              prices.stream().max(BigDecimal::compareTo).orElse(before),
              prices.stream().min(BigDecimal::compareTo).orElse(before),
              minute.lastPrice()));
    }
    return new TapeBars(bars);
  }

  boolean hasNeighbours() {
    return IntStream.range(1, bars.size())
        .anyMatch(i -> bars.get(i).traded && bars.get(i - 1).traded);
  }

  /** Whether two minutes move, one within itself, and one of them after one that did. */
  boolean tellsSpread() {
    int[] moving = IntStream.range(1, bars.size()).filter(this::moves).toArray();
    return moving.length >= 2
        && IntStream.of(moving).anyMatch(i -> !bars.get(i).isFlat())
        && IntStream.of(moving).anyMatch(i -> !bars.get(i - 1).isFlat());
  }

  private boolean moves(int i) {
    return !bars.get(i).isFlat() || bars.get(i).low.compareTo(bars.get(i - 1).close) != 0;
  }
}
