package io.tickloom.trainer.cli;

import io.tickloom.trainer.evaluate.Breakdown;
import io.tickloom.trainer.evaluate.Breakdown.Group;
import io.tickloom.trainer.evaluate.Judged;
import io.tickloom.trainer.evaluate.StationaryBootstrap;
import io.tickloom.trainer.report.Text;
import io.tickloom.trainer.table.TrailingVolatility;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Where the answer is good: its AUC on the test part by day, hour and volatility.
 *
 * @param byDay by UTC date
 * @param byHour by hour of the UTC day
 * @param byVolatility by tercile of the last ten minutes' volatility, the terciles of the training
 *     part
 */
record Slices(List<Group> byDay, List<Group> byHour, List<Group> byVolatility) {
  private static final int WINDOW_SECONDS = 600;

  static Slices of(Data data, Judged judged, StationaryBootstrap bootstrap) {
    int[] members = data.classed(data.split().test());
    String[] days =
        names(
            members, r -> Instant.ofEpochSecond(data.rows().second(r)).toString().substring(0, 10));
    String[] hours =
        names(
            members,
            r ->
                Text.of(
                    "%02d",
                    Instant.ofEpochSecond(data.rows().second(r)).atZone(ZoneOffset.UTC).getHour()));
    return new Slices(
        Breakdown.of(judged, days, bootstrap),
        Breakdown.of(judged, hours, bootstrap),
        Breakdown.of(judged, regimes(data, members), bootstrap));
  }

  private static String[] names(int[] members, IntFunction<String> name) {
    return Arrays.stream(members).mapToObj(name).toArray(String[]::new);
  }

  private static String[] regimes(Data data, int[] members) {
    List<TrailingVolatility> volatility =
        data.paths().stream().map(TrailingVolatility::new).toList();
    double[] train =
        Arrays.stream(data.classed(data.split().train()))
            .mapToDouble(r -> before(data, volatility, r))
            .filter(v -> !Double.isNaN(v))
            .sorted()
            .toArray();
    if (train.length == 0) {
      return new String[members.length];
    }
    double low = train[train.length / 3];
    double high = train[2 * train.length / 3];
    return names(
        members,
        r -> {
          double v = before(data, volatility, r);
          return Double.isNaN(v) ? null : v < low ? "1 calm" : v < high ? "2 usual" : "3 wild";
        });
  }

  private static double before(Data data, List<TrailingVolatility> volatility, int row) {
    return volatility.get(data.rows().symbol(row)).before(data.rows().second(row), WINDOW_SECONDS);
  }
}
