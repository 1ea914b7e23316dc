package io.tickloom.job.oracle.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tickloom.job.oracle.HandTape;
import org.junit.jupiter.api.Test;

/** z-scores and ranks, worked by hand. */
class StandingTest {
  /** From 700 to 759 the minute has one sweep, bought; none from 60 on before. */
  private static final HandTape TAPE = new HandTape().buy("0", "1", "1").buy("699.5", "1", "1");

  @Test
  void zScoreIsAmongAllValuesWithTheLatest() {
    // one of 120 values is 1/60, two are at 705: z = sqrt((1 - f) / f) with f their share
    expect(TAPE, "arrival_rate_60s_zscore_600s", "700", Math.sqrt(119));
    expect(TAPE, "arrival_rate_60s_zscore_600s", "705", Math.sqrt(59));
    assertThat(TAPE.value("arrival_rate_60s_zscore_600s", "695")).isNaN(); // all are 0
    assertThat(TAPE.value("trade_flow_imbalance_60s_zscore_600s", "705")).isNaN(); // all are 1
  }

  @Test
  void rankIsAmongTheEarlierValuesTiesByHalf() {
    expect(TAPE, "arrival_rate_60s_rank_600s", "700", 1);
    expect(TAPE, "arrival_rate_60s_rank_600s", "705", (118 + 0.5) / 119);
    expect(TAPE, "arrival_rate_60s_rank_600s", "695", 0.5);
  }

  @Test
  void undefinedValuesAreNotRanked() {
    expect(TAPE, "trade_flow_imbalance_60s_rank_600s", "705", 0.5); // one other, the same
    assertThat(TAPE.value("trade_flow_imbalance_60s_rank_600s", "700")).isNaN(); // no other
    assertThat(TAPE.value("trade_flow_imbalance_60s_rank_600s", "770")).isNaN(); // itself undefined
  }

  @Test
  void momentumAndVolatilityStandAmongTheirOwn() {
    HandTape tape = new HandTape().buy("0", "1", "1").buy("699.5", "2", "1");

    // twelve of 120 values at 755
    expect(tape, "momentum_60s_zscore_600s", "755", Math.sqrt(9));
    expect(tape, "volatility_60s_zscore_600s", "755", Math.sqrt(9));
    expect(tape, "volatility_60s_rank_600s", "755", (108 + 11 / 2.0) / 119);
    assertThat(tape.value("volatility_60s_rank_600s", "655")).isNaN(); // 655 s are not past 655
  }

  @Test
  void anHourHasSevenHundredAndTwentyValues() {
    HandTape tape = new HandTape().buy("0", "1", "1").buy("3699.5", "1", "1");

    expect(tape, "arrival_rate_60s_zscore_3600s", "3700", Math.sqrt(719));
    expect(tape, "arrival_rate_60s_rank_3600s", "3705", (718 + 0.5) / 719);
    assertThat(tape.value("arrival_rate_60s_rank_3600s", "3655")).isNaN();
  }

  private static void expect(HandTape tape, String column, String seconds, double value) {
    assertThat(tape.value(column, seconds)).as(column).isCloseTo(value, within(1e-12));
  }
}
