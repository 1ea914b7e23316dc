package io.tickloom.job.oracle.family;

import io.tickloom.job.oracle.NaiveColumn;
import io.tickloom.job.oracle.NaiveMoment;
import io.tickloom.job.oracle.NaiveSecond;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/** Squares and products of one-second returns. */
final class Volatility {
  private Volatility() {}

  static List<NaiveColumn> columns() {
    List<NaiveColumn> columns = new ArrayList<>();
    for (int w : new int[] {10, 30, 60, 300, 600, 1200}) {
      columns.add(NaiveColumn.of("realised_variance_" + w + "s", w, at -> variance(at, w)));
      columns.add(NaiveColumn.of("volatility_" + w + "s", w, at -> volatility(at, w)));
    }
    columns.add(
        NaiveColumn.of("upside_semivariance_600s", 600, at -> squares(at, 600, r -> r > 0)));
    columns.add(
        NaiveColumn.of("downside_semivariance_600s", 600, at -> squares(at, 600, r -> r < 0)));
    columns.add(NaiveColumn.of("bipower_variation_600s", 600, at -> bipower(at, 600)));
    columns.add(NaiveColumn.of("jump_share_600s", 600, at -> jumpShare(at, 600)).differenceOf(1));
    for (int h : new int[] {30, 120, 600}) {
      columns.add(
          NaiveColumn.of("ewma_volatility_" + h + "s", Decay.history(h), at -> ewma(at, h)));
    }
    return columns;
  }

  /** RV_w. */
  static double variance(NaiveMoment at, int w) {
    return squares(at, w, r -> true);
  }

  /** The root of the mean squared one-second return. */
  static double volatility(NaiveMoment at, int w) {
    return at.remembered("volatility " + w, moment -> Math.sqrt(variance(moment, w) / w));
  }

  /** max(RV - BV, 0) / RV. */
  static double jumpShare(NaiveMoment at, int w) {
    double variance = variance(at, w);
    return variance == 0 ? Double.NaN : Math.max(variance - bipower(at, w), 0) / variance;
  }

  private static double squares(NaiveMoment at, int w, DoublePredicate which) {
    return Arrays.stream(at.returns(w)).filter(which).map(r -> r * r).sum();
  }

  private static double bipower(NaiveMoment at, int w) {
    double[] r = at.returns(w);
    double products =
        IntStream.range(1, w).mapToDouble(i -> Math.abs(r[i]) * Math.abs(r[i - 1])).sum();
    return Math.PI / 2 * products;
  }

  /** A return needs the price before its second: a tape known since a whole second has it later. */
  private static double ewma(NaiveMoment at, int h) {
    List<NaiveSecond> seconds = Decay.seconds(at, h);
    boolean firstHasNoReturn = seconds.size() == at.cleanSeconds();
    List<NaiveSecond> known = firstHasNoReturn ? seconds.subList(1, seconds.size()) : seconds;
    return Math.sqrt(Decay.mean(known, h, s -> s.logReturn() * s.logReturn()));
  }
}
