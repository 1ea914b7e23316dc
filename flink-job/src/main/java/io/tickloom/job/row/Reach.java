package io.tickloom.job.row;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.RowTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Features that look back about as far as one another.
 *
 * <p>What the features of a stretch share is laid out as far back as the farthest of them looks.
 * For a single row that is nearly all of the work, so there each reach has a stretch of its own: a
 * value depends on its own memory alone, so its bits stay.
 *
 * @param seconds how far back the farthest of them looks
 * @param columns their places among all features
 */
record Reach(int seconds, List<Integer> columns) {
  private static final int[] LIMITS = {720, 1_500, 3_720, RowTimes.LONGEST_MEMORY_SECONDS};

  /** All {@code features} by reach, the longest first, none of them empty. */
  static List<Reach> of(List<Feature> features) {
    List<Reach> reaches = new ArrayList<>();
    int above = -1;
    for (int limit : LIMITS) {
      int least = above;
      List<Integer> columns =
          IntStream.range(0, features.size())
              .filter(f -> features.get(f).memorySeconds() > least)
              .filter(f -> features.get(f).memorySeconds() <= limit)
              .boxed()
              .toList();
      if (!columns.isEmpty()) {
        reaches.add(0, together(features, columns));
      }
      above = limit;
    }
    return reaches;
  }

  /** All {@code features} in one. */
  static Reach all(List<Feature> features) {
    return together(features, IntStream.range(0, features.size()).boxed().toList());
  }

  private static Reach together(List<Feature> features, List<Integer> columns) {
    int seconds = columns.stream().mapToInt(f -> features.get(f).memorySeconds()).max().orElse(0);
    return new Reach(seconds, columns);
  }
}
