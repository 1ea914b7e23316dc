package io.tickloom.job.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A random tape is only a trial if it holds what goes wrong in practice. */
class TapesTest {
  private static final List<NaiveTrade> TAPE =
      Tapes.random(11, TapeShape.ether(3_600).withIdGapChance(0.001));

  @Test
  void seedDecidesTheTape() {
    TapeShape shape = TapeShape.ether(30);

    assertThat(Tapes.random(5, shape)).isEqualTo(Tapes.random(5, shape));
    assertThat(Tapes.random(6, shape)).isNotEqualTo(Tapes.random(5, shape));
  }

  @Test
  void timesNeverGoBackAndOftenStandStill() {
    assertThat(count(i -> pauseBefore(i) < 0)).isZero();
    assertThat(count(i -> pauseBefore(i) == 0)).isBetween(TAPE.size() / 4L, TAPE.size() / 2L);
    assertThat(count(i -> TAPE.get(i).timeMicros() % NaiveTape.SECOND == 0)).isPositive();
  }

  @Test
  void tapeHasSweepsSilenceAndGaps() {
    assertThat(count(i -> TAPE.get(i).continuesSweepOf(TAPE.get(i - 1))))
        .isGreaterThan(TAPE.size() / 5L);
    assertThat(count(i -> !isGap(i) && pauseBefore(i) > 60_000_000L)).isPositive();
    assertThat(count(TapesTest::isGap)).isGreaterThan(5);
    assertThat(count(i -> isGap(i) && pauseBefore(i) == 0)).isPositive();
    assertThat(count(i -> isGap(i) && pauseBefore(i) > 10_000_000L)).isPositive();
  }

  @Test
  void gapsAndSilenceCanBeLeftOut() {
    List<NaiveTrade> whole = Tapes.random(11, TapeShape.ether(3_600).withSilenceChance(0));

    assertThat(whole.get(whole.size() - 1).id() - whole.get(0).id()).isEqualTo(whole.size() - 1);
    assertThat(IntStream.range(1, whole.size()))
        .allMatch(i -> whole.get(i).timeMicros() - whole.get(i - 1).timeMicros() < 60_000_000L);
  }

  @Test
  void sizesSpanSevenDecadesAndPricesCanBeTiny() {
    List<NaiveTrade> tiny = Tapes.random(2, TapeShape.tinyPrice(600));

    assertThat(TAPE).anyMatch(trade -> trade.quantity().compareTo(new BigDecimal("0.001")) < 0);
    assertThat(TAPE).anyMatch(trade -> trade.quantity().compareTo(new BigDecimal("100")) > 0);
    assertThat(tiny).allMatch(trade -> trade.price().compareTo(new BigDecimal("0.00001")) < 0);
    assertThat(tiny).allMatch(trade -> trade.price().signum() > 0);
    assertThat(tiny).anyMatch(trade -> trade.quantity().compareTo(new BigDecimal("1E9")) > 0);
  }

  private static boolean isGap(int i) {
    return TAPE.get(i).id() != TAPE.get(i - 1).id() + 1;
  }

  private static long pauseBefore(int i) {
    return TAPE.get(i).timeMicros() - TAPE.get(i - 1).timeMicros();
  }

  private static long count(IntPredicate which) {
    return IntStream.range(1, TAPE.size()).filter(which).count();
  }
}
