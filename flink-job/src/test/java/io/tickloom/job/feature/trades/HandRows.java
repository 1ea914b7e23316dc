package io.tickloom.job.feature.trades;

import static org.assertj.core.api.Assertions.within;

import io.tickloom.job.oracle.HandTape;
import io.tickloom.job.row.MadeTape;
import java.util.Map;
import org.assertj.core.data.Offset;

/** Rows of tapes written by hand. */
final class HandRows {
  /** Room for the rounding of a few operations. */
  static final Offset<Double> ROUNDING = within(1e-12);

  static final double LN_2 = Math.log(2);

  private HandRows() {}

  /** The row at some seconds after the origin, on the grid of five seconds. */
  static Map<String, Double> row(HandTape tape, int second) {
    return MadeTape.whole(tape.trades(), 5).rows().get(HandTape.at(Integer.toString(second)));
  }

  /** Sum of the weights of the ages in [from, to). */
  static double weights(int from, int to, double halfLife) {
    double sum = 0;
    for (int age = from; age < to; age++) {
      sum += Math.pow(2, -age / halfLife);
    }
    return sum;
  }
}
