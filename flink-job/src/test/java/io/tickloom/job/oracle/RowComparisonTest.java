package io.tickloom.job.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RowComparisonTest {

  @Test
  void valuesWithinABillionthAreTheSame() {
    assertThat(of("momentum_5s", 1e-6, 1e-6 * (1 + 9e-10)).same()).isTrue();
    assertThat(of("momentum_5s", 1e-6, 1e-6 * (1 + 2e-9)).same()).isFalse();
    assertThat(of("momentum_5s", 1e-6, -1e-6).same()).isFalse();
  }

  @Test
  void onlyAFeatureWithAFloorMayMissZeroByRounding() {
    assertThat(floored(9e-15).same()).isTrue();
    assertThat(floored(-9e-15).same()).isTrue();
    assertThat(floored(2e-14).same()).isFalse();
    assertThat(of("momentum_5s", 0, 9e-15).same()).isFalse();
  }

  @Test
  void undefinedIsTheSameAsUndefinedOnly() {
    assertThat(of("momentum_5s", Double.NaN, Double.NaN).same()).isTrue();
    assertThat(of("momentum_5s", Double.NaN, 0).same()).isFalse();
    assertThat(of("momentum_5s", 0, Double.NaN).same()).isFalse();
    assertThat(of("momentum_5s", 1, Double.POSITIVE_INFINITY).same()).isFalse();
  }

  @Test
  void differenceIsListedWithTimeColumnAndBothValues() {
    RowComparison comparison = of("momentum_5s", 0.25, 0.5);

    assertThat(comparison.toString())
        .isEqualTo("1 differences in 1 cells\n1000 momentum_5s: 0.25 expected, 0.5 found");
    assertThat(comparison.worstRelative()).containsExactly(Map.entry("momentum_5s", 0.5));
  }

  @Test
  void missingAndUnexpectedRowsAndColumnsAreDifferences() {
    RowComparison comparison =
        RowComparison.of(
            RowComparison.table(
                new long[] {1, 2}, Map.of("a", new double[] {1, 1}, "b", new double[] {1, 1})),
            RowComparison.table(
                new long[] {2, 3}, Map.of("a", new double[] {1, 1}, "c", new double[] {1, 1})));

    assertThat(comparison.toString())
        .isEqualTo(
            """
            4 differences in 1 cells
            1: no such row, but the oracle has one
            2 b: no such column
            2 c: a column that the oracle does not know
            3: a row where the oracle has none""");
  }

  @Test
  void onlyTheFirstTwentyDifferencesAreListed() {
    SortedMap<Long, SortedMap<String, Double>> expected = new TreeMap<>();
    for (long time = 0; time < 30; time++) {
      expected.put(time, new TreeMap<>());
    }

    RowComparison comparison = RowComparison.of(expected, new TreeMap<>());

    assertThat(comparison.differences()).isEqualTo(30);
    assertThat(comparison.toString().lines()).hasSize(1 + 20);
  }

  @Test
  void nothingComparedIsNotTheSame() {
    assertThat(RowComparison.of(new TreeMap<>(), new TreeMap<>()).same()).isFalse();
  }

  @Test
  void timeThatComesTwiceIsRefused() {
    assertThatThrownBy(
            () -> RowComparison.table(new long[] {5, 5}, Map.of("a", new double[] {1, 1})))
        .hasMessage("two rows at 5");
  }

  private static RowComparison of(String column, double expected, double actual) {
    return RowComparison.of(
        RowComparison.table(new long[] {1000}, Map.of(column, new double[] {expected})),
        RowComparison.table(new long[] {1000}, Map.of(column, new double[] {actual})));
  }

  private static RowComparison floored(double actual) {
    NaiveRow row =
        new NaiveRow(
            1000,
            1,
            1,
            true,
            new TreeMap<>(Map.of("imbalance", 0.0, "momentum", 1.0)),
            new TreeMap<>(Map.of("imbalance", 1e-14)));
    SortedMap<String, Double> other = row.columns();
    other.put("imbalance", actual);
    return RowComparison.of(List.of(row), new TreeMap<>(Map.of(1000L, other)));
  }
}
