package io.tickloom.job.feature.catalogue;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.RowTimes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The features of a row, in the order of their columns.
 *
 * @param features names all different, no memory above 7,200 s
 */
public record Catalogue(List<Feature> features) {
  private static final List<Family> FAMILIES = TradeFeatures.families();

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
    return new Catalogue(FAMILIES.stream().flatMap(Family::standard).toList());
  }

  /**
   * A selection, in the order asked for.
   *
   * @param asked names of columns, with any window that their feature can have, or of families
   * @throws IllegalArgumentException where one is unknown, has an impossible window or comes twice
   */
  public static Catalogue of(List<String> asked) {
    return new Catalogue(asked.stream().flatMap(Catalogue::named).toList());
  }

  private static Stream<Feature> named(String asked) {
    return FAMILIES.stream()
        .filter(family -> family.name().equals(asked))
        .findFirst()
        .map(Family::standard)
        .or(
            () ->
                FAMILIES.stream()
                    .flatMap(family -> family.named(asked).stream())
                    .findFirst()
                    .map(Stream::of))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no feature or family is named \"%s\"; families: %s"
                        .formatted(asked, String.join(", ", families()))));
  }

  /** The names of the families. */
  public static List<String> families() {
    return FAMILIES.stream().map(Family::name).toList();
  }

  /** The family of each of the {@link #standard} features. */
  public static Map<String, String> familyOfEach() {
    Map<String, String> out = new HashMap<>();
    for (Family family : FAMILIES) {
      family.standard().forEach(feature -> out.put(feature.info().name(), family.name()));
    }
    return out;
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
