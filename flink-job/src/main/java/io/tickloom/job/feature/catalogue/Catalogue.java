package io.tickloom.job.feature.catalogue;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.RowTimes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The features of a row, in the order of their columns.
 *
 * @param features names all different, no memory above 7,200 s
 */
public record Catalogue(List<Feature> features) {
  /** Checks names and memories. */
  public Catalogue {
    features = List.copyOf(features);
    Set<String> names = new HashSet<>();
    for (Feature feature : features) {
      String name = feature.info().name();
      if (!names.add(name)) {
        throw new IllegalArgumentException("two features are named " + name);
      }
      if (feature.memorySeconds() < 0
          || feature.memorySeconds() > RowTimes.LONGEST_MEMORY_SECONDS) {
        throw new IllegalArgumentException(
            "memory of "
                + name
                + ", "
                + feature.memorySeconds()
                + " s, must lie in 0 to "
                + RowTimes.LONGEST_MEMORY_SECONDS
                + " s");
      }
    }
  }

  /** Everything that is registered, with the default lookbacks. */
  public static Catalogue standard() {
    return new Catalogue(TradeFeatures.all());
  }

  /** How far back the farthest feature looks, seconds. */
  public int memorySeconds() {
    return features.stream().mapToInt(Feature::memorySeconds).max().orElse(0);
  }

  /** Clean seconds that a row must exceed so that every feature has its history. */
  public int historySeconds() {
    return features.stream().mapToInt(Feature::historySeconds).max().orElse(0);
  }

  /** The features' column names. */
  public List<String> names() {
    return features.stream().map(f -> f.info().name()).toList();
  }
}
