package io.tickloom.job.oracle.book;

import java.util.ArrayList;
import java.util.List;

/** The columns that {@link RawDepth} makes. */
final class RawDepthNames {
  private RawDepthNames() {}

  static List<String> all() {
    List<String> names = new ArrayList<>();
    for (int n : new int[] {1, 5, 10, 20}) {
      names.add("book_imbalance_" + n);
    }
    for (int bp : new int[] {5, 10, 25, 50}) {
      names.add("book_imbalance_" + bp + "bp");
    }
    for (String side : List.of("bid", "ask")) {
      for (String figure :
          List.of(
              "depth_10bp", "depth_slope", "book_convexity", "wall_share", "wall_distance_bp")) {
        names.add(side + "_" + figure);
      }
    }
    names.add("book_pressure");
    names.add("volume_adjusted_mid_distance_bp");
    return names;
  }
}
