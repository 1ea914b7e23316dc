package io.tickloom.job.feature.trades;

import static io.tickloom.job.feature.trades.HandRows.ROUNDING;
import static io.tickloom.job.feature.trades.HandRows.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.oracle.HandTape;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Order of sides, phrases, clock, products and ranks, worked by hand. */
class StructureFamiliesTest {

  @Test
  void sidesOfNeighbouringSweepsAreComparedAcrossSeconds() {
    HandTape three =
        new HandTape()
            .buy("0", "1", "1")
            .buy("62", "1", "1")
            .buy("63", "1", "1")
            .sell("63.5", "1", "1")
            .buy("71", "1", "1");
    HandTape five =
        new HandTape()
            .buy("0", "1", "1")
            .buy("61", "1", "1")
            .buy("62", "1", "1")
            .sell("63.1", "1", "1")
            .sell("63.5", "1", "1")
            .buy("65", "1", "1")
            .buy("71", "1", "1");

    // + + -: p 0, s 1/3
    assertThat(row(three, 70).get("sweep_sign_autocorrelation_60s")).isEqualTo(-1.0 / 8, ROUNDING);
    assertThat(row(three, 70).get("sign_entropy_60s")).isEqualTo(1, ROUNDING);
    // + + - - +: each pair once
    assertThat(row(five, 70).get("sign_entropy_60s")).isEqualTo(2, ROUNDING);
  }

  @Test
  void runEndsWithTheTapeAndBeginsWithinTenMinutes() {
    HandTape tape =
        new HandTape()
            .sell("0", "1", "1")
            .sell("100", "1", "1")
            .sell("603", "1", "1")
            .sell("604.5", "1", "1")
            .buy("607", "1", "1")
            .buy("611", "1", "1");

    assertThat(row(tape, 605)).containsEntry("sign_run", -3.0);
    assertThat(row(tape, 610)).containsEntry("sign_run", 1.0);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "00, 1", "000, 2", "001011, 3", "012012, 4", "0120100, 5"})
  void phraseIsTheShortestThatIsNew(String symbols, int phrases) {
    byte[] bytes = new byte[symbols.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (symbols.charAt(i) - '0');
    }
    PhraseTree tree = new PhraseTree(bytes.length);

    assertThat(tree.phrases(bytes, 0, bytes.length)).isEqualTo(phrases);
    assertThat(tree.phrases(bytes, 0, bytes.length)).as("used again").isEqualTo(phrases);
  }

  @Test
  void clockBeginsAtMidnightAndOnMonday() {
    HandTape tape = new HandTape().buy("7000", "1", "1").buy("7201", "1", "1");
    Map<String, Double> row = row(tape, 7200);

    // the origin is a Tuesday, 22:00
    assertThat(row.get("time_of_day_sine")).isZero();
    assertThat(row.get("time_of_day_cosine")).isEqualTo(1);
    assertThat(row.get("time_of_week_sine")).isEqualTo(Math.sin(4 * Math.PI / 7), ROUNDING);
    assertThat(row.get("time_of_week_cosine")).isEqualTo(Math.cos(4 * Math.PI / 7), ROUNDING);
  }

  @Test
  void interactionsAreProducts() {
    HandTape tape =
        new HandTape()
            .buy("0", "1", "1")
            .buy("560", "2", "1")
            .buy("581", "1", "3")
            .sell("600", "2", "1")
            .buy("606", "1", "1");
    Map<String, Double> row = row(tape, 605);

    assertThat(row.get("volatility_cluster_x_trade_imbalance"))
        .isEqualTo(Math.sqrt(10) * 0.5, ROUNDING);
    assertThat(row.get("arrival_rate_x_flow_imbalance")).isEqualTo(3.0 / 60 * 0.6, ROUNDING);
    assertThat(row.get("jump_share_x_flow_imbalance")).isEqualTo(0.6, ROUNDING);
  }

  @Test
  void oneBusyMinuteStandsOutOfTenQuietOnes() {
    HandTape tape = new HandTape().buy("0", "1", "1").buy("661", "1", "1").buy("666", "1", "1");
    Map<String, Double> row = row(tape, 665);

    // one of 120 samples is 1, the others 0
    assertThat(row.get("arrival_rate_60s_zscore_600s")).isEqualTo(Math.sqrt(119), ROUNDING);
    assertThat(row.get("arrival_rate_60s_rank_600s")).isEqualTo(1);
    assertThat(row.get("volatility_60s_rank_600s")).isEqualTo(0.5);
    assertThat(row.get("volatility_60s_zscore_600s")).isNaN();
  }
}
