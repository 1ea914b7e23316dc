package io.tickloom.trainer.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The values of a model's curves in a draw: at places that are the same in all draws, so that a
 * draw leaves some two hundred numbers behind, however many rows there are. Rows with equal scores
 * are passed in one stroke; within it, ups and downs come evenly.
 */
final class CurveValues {
  private static final int STEPS = 100;
  private static final int RELIABILITY_BINS = 10;

  private final Reliability reliability;

  /**
   * @param ranks the rows by rank
   */
  CurveValues(RankBins ranks) {
    reliability = new Reliability(ranks, RELIABILITY_BINS);
  }

  /** All values of a draw, one curve after the other. */
  double[] of(int[] tally) {
    return Stream.of(truePositives(tally, STEPS), precisions(tally, STEPS), reliability.came(tally))
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }

  /** The curves out of {@link #of}'s values and their intervals. */
  Curves curves(List<Figure> figures) {
    List<Figure> shares = figures.stream().map(f -> f.within(0, 1)).toList();
    int recalls = STEPS + 1;
    int bins = recalls + STEPS;
    return new Curves(
        points(shares.subList(0, recalls), 0),
        points(shares.subList(recalls, bins), 1),
        reliability.with(shares.subList(bins, shares.size())));
  }

  private static List<Curves.Point> points(List<Figure> figures, int first) {
    return IntStream.range(0, figures.size())
        .mapToObj(i -> new Curves.Point((first + i) / (double) STEPS, figures.get(i)))
        .toList();
  }

  /**
   * The share of ups called up where the share of downs called up is 0, 1, … steps by steps; NaN
   * where a class is missing.
   */
  static double[] truePositives(int[] tally, int steps) {
    double allUps = sum(tally, 1);
    double allDowns = sum(tally, 0);
    double[] shares = new double[steps + 1];
    double ups = 0;
    double downs = 0;
    int bin = tally.length / 2 - 1;
    for (int i = 0; i <= steps; i++) {
      double target = allDowns * i / steps;
      while (bin >= 0 && downs + tally[2 * bin] <= target) {
        downs += tally[2 * bin];
        ups += tally[2 * bin + 1];
        bin--;
      }
      double part = bin < 0 ? 0 : (target - downs) / tally[2 * bin];
      shares[i] = (part > 0 ? ups + part * tally[2 * bin + 1] : ups) / allUps;
      if (allDowns == 0) {
        shares[i] = Double.NaN;
      }
    }
    return shares;
  }

  /** The precision where the recall is 1, 2, … steps by steps; NaN without ups. */
  static double[] precisions(int[] tally, int steps) {
    double allUps = sum(tally, 1);
    double[] precisions = new double[steps];
    double ups = 0;
    double downs = 0;
    int bin = tally.length / 2 - 1;
    for (int i = 1; i <= steps; i++) {
      double target = allUps * i / steps;
      while (bin > 0 && ups + tally[2 * bin + 1] < target) {
        downs += tally[2 * bin];
        ups += tally[2 * bin + 1];
        bin--;
      }
      double part = (target - ups) / tally[2 * bin + 1];
      precisions[i - 1] = target / (target + downs + part * tally[2 * bin]);
    }
    return precisions;
  }

  private static double sum(int[] tally, int first) {
    double sum = 0;
    for (int i = first; i < tally.length; i += 2) {
      sum += tally[i];
    }
    return sum;
  }
}
