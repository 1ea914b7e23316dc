package io.tickloom.job.feature.catalogue;

import io.tickloom.job.book.BookPane;
import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.RowTimes;
import io.tickloom.job.feature.Tier;
import io.tickloom.job.feature.book.BookFit;
import io.tickloom.job.feature.book.Fitted;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The features of a row, in the order of their columns.
 *
 * @param features names all different, no memory above 7,200 s
 */
public record Catalogue(List<Feature> features) {
  private static final List<Family> TRADES = TradeFeatures.families();
  private static final List<Family> FAMILIES =
      Stream.concat(TRADES.stream(), BookFeatures.families()).toList();

  /** Checks names and memories. */
  public Catalogue {
    features = List.copyOf(features);
    Set<String> names = new HashSet<>();
    for (Feature feature : features) {
      String name = feature.info().name();
      if (!names.add(name)) {
        throw new IllegalArgumentException("two features are named " + name);
      }
      int most =
          feature.tier() == Tier.TRADES
              ? RowTimes.LONGEST_MEMORY_SECONDS
              : BookPane.LONGEST_MEMORY_SECONDS;
      if (feature.memorySeconds() < 0 || feature.memorySeconds() > most) {
        throw new IllegalArgumentException(
            "memory of "
                + name
                + ", "
                + feature.memorySeconds()
                + " s, must lie in 0 to "
                + most
                + " s");
      }
    }
  }

  /** Everything that trades alone give, with the default lookbacks. */
  public static Catalogue standard() {
    return new Catalogue(TRADES.stream().flatMap(Family::standard).toList());
  }

  /** Everything that is registered, with the default lookbacks: what trades and a book give. */
  public static Catalogue withBook() {
    return new Catalogue(FAMILIES.stream().flatMap(Family::standard).toList());
  }

  /** The same and what uses {@code fit}. */
  public static Catalogue withBook(BookFit fit) {
    return new Catalogue(families(Optional.of(fit)).flatMap(Family::standard).toList());
  }

  private static Stream<Family> families(Optional<BookFit> fit) {
    return Stream.concat(FAMILIES.stream(), fit.map(BookFeatures::fitted).stream());
  }

  /**
   * A selection, in the order asked for.
   *
   * @param asked names of columns, with any window that their feature can have, or of families
   * @throws IllegalArgumentException where one is unknown, has an impossible window or comes twice
   */
  public static Catalogue of(List<String> asked) {
    return of(asked, Optional.empty());
  }

  /** The same, where some may use {@code fit}. */
  public static Catalogue of(List<String> asked, Optional<BookFit> fit) {
    List<Family> families = families(fit).toList();
    Map<String, Feature> known = new HashMap<>();
    for (Family family : families) {
      family.standard().forEach(feature -> known.putIfAbsent(feature.info().name(), feature));
    }
    return new Catalogue(
        asked.stream()
            .flatMap(
                name ->
                    known.containsKey(name) ? Stream.of(known.get(name)) : named(name, families))
            .toList());
  }

  /** What its features use that was learnt on training days. */
  public Optional<BookFit> fit() {
    return features.stream()
        .flatMap(f -> f instanceof Fitted fitted ? Stream.of(fitted.fit()) : Stream.empty())
        .findFirst();
  }

  /** What it can be made from again, elsewhere. */
  public CatalogueForm form() {
    return new CatalogueForm(names(), fit());
  }

  private static Stream<Feature> named(String asked, List<Family> families) {
    return families.stream()
        .filter(family -> family.name().equals(asked))
        .findFirst()
        .map(Family::standard)
        .or(
            () ->
                families.stream()
                    .flatMap(family -> family.named(asked).stream())
                    .findFirst()
                    .map(Stream::of))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    (isFitted(asked)
                            ? "\"%s\" uses what was learnt: give --micro-price <file>; families: %s"
                            : "no feature or family is named \"%s\"; families: %s")
                        .formatted(asked, String.join(", ", families()))));
  }

  private static boolean isFitted(String asked) {
    Family fitted = BookFeatures.fitted(BookFit.NOTHING);
    return fitted.name().equals(asked) || fitted.named(asked).isPresent();
  }

  /** The names of the families. */
  public static List<String> families() {
    return FAMILIES.stream().map(Family::name).toList();
  }

  /** The column names of the features that need the order book. */
  public List<String> namesOfBook() {
    return features.stream()
        .filter(feature -> feature.tier() != Tier.TRADES)
        .map(feature -> feature.info().name())
        .toList();
  }

  /** Whether a feature needs the order book. */
  public boolean needsBook() {
    return features.stream().anyMatch(feature -> feature.tier() != Tier.TRADES);
  }

  /** The tiers of the features, the least first. */
  public Set<Tier> tiers() {
    Set<Tier> tiers = EnumSet.noneOf(Tier.class);
    features.forEach(feature -> tiers.add(feature.tier()));
    return tiers;
  }

  /** The family of each of the {@link #withBook} features. */
  public static Map<String, String> familyOfEach() {
    Map<String, String> out = new HashMap<>();
    for (Family family : families(Optional.of(BookFit.NOTHING)).toList()) {
      family.standard().forEach(feature -> out.put(feature.info().name(), family.name()));
    }
    return out;
  }

  /** How far back the farthest feature looks, seconds. */
  public int memorySeconds() {
    return features.stream().mapToInt(Feature::memorySeconds).max().orElse(0);
  }

  /** Clean seconds that a row must exceed so that every feature of trades has its history. */
  public int historySeconds() {
    return history(Feature::readsTrades);
  }

  /** Clean seconds of the book that a row must exceed so that every feature of it has its own. */
  public int bookHistorySeconds() {
    return history(feature -> feature.tier() != Tier.TRADES);
  }

  private int history(Predicate<Feature> which) {
    return features.stream().filter(which).mapToInt(Feature::historySeconds).max().orElse(0);
  }

  /** The features' column names. */
  public List<String> names() {
    return features.stream().map(f -> f.info().name()).toList();
  }
}
