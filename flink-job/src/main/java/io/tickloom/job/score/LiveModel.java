package io.tickloom.job.score;

import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.book.BookFit;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.feature.trades.Clock;
import io.tickloom.trainer.bundle.Bundle;
import io.tickloom.trainer.bundle.DriftReference;
import io.tickloom.trainer.bundle.Feature;
import io.tickloom.trainer.bundle.Manifest;
import io.tickloom.trainer.bundle.Scorer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A bundle that fits the rows of this job. Not safe for several threads. */
public final class LiveModel {
  private static final Pattern DUMP = Pattern.compile("([A-Z0-9]+)-(aggTrades|trades)-.*");

  private final Bundle bundle;
  private final Manifest manifest;
  private final List<String> columns;
  private final Set<String> clock;
  private final Scorer scorer;

  private LiveModel(Bundle bundle, List<Feature> columns, Set<String> clock, int gridSeconds) {
    this.clock = clock;
    this.bundle = bundle;
    this.manifest = bundle.manifest();
    this.columns = columns.stream().map(Feature::name).toList();
    this.scorer = new Scorer(bundle, columns, gridSeconds);
  }

  /**
   * Reads a bundle and holds it against the rows that will be made.
   *
   * @throws IllegalArgumentException if it does not fit, with each difference
   * @throws IOException if it can't be read
   */
  public static LiveModel read(Path file, Grid grid, Catalogue catalogue) throws IOException {
    Bundle bundle = Bundle.read(file);
    List<Feature> columns =
        catalogue.features().stream()
            .map(f -> new Feature(f.info().name(), f.info().version(), f.memorySeconds()))
            .toList();
    Set<String> clock =
        catalogue.features().stream()
            .filter(Clock.class::isInstance)
            .map(f -> f.info().name())
            .collect(Collectors.toUnmodifiableSet());
    try {
      return new LiveModel(bundle, columns, clock, grid.seconds());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Whether the model in {@code file} asks for features of the order book, or was taught by its
   * mid.
   *
   * @throws IOException if it can't be read
   */
  public static boolean needsBook(Path file) throws IOException {
    Set<String> ofBook = new TreeSet<>(Catalogue.withBook(BookFit.NOTHING).namesOfBook());
    Manifest manifest = Bundle.read(file).manifest();
    return LabelRule.ofMid(manifest.label())
        || manifest.features().stream().anyMatch(feature -> ofBook.contains(feature.name()));
  }

  /** The symbols that it learnt from; of an older bundle, as far as its sources' names tell. */
  public Set<String> symbols() {
    TreeSet<String> symbols = new TreeSet<>();
    String told = manifest.options().getOrDefault(Manifest.SYMBOLS, "");
    if (!told.isEmpty()) {
      symbols.addAll(List.of(told.split(",")));
      return symbols;
    }
    for (String source : manifest.sources()) {
      Matcher dump = DUMP.matcher(source);
      if (dump.matches()) {
        symbols.add(dump.group(1));
      }
    }
    return symbols;
  }

  /** What it says of itself. */
  public Manifest manifest() {
    return manifest;
  }

  /**
   * What tells drift of a symbol's rows; empty for a bundle that does not say how they lay. The
   * clock is left out: it is no market, and a day of the week is always far from all days.
   */
  public Optional<FeatureDrift> drift() {
    int rows = FeatureDrift.WINDOW_SECONDS / manifest.gridSeconds();
    return bundle
        .drift()
        .map(
            told ->
                new DriftReference(
                    told.part(),
                    told.features().stream().filter(f -> !clock.contains(f.name())).toList()))
        .map(reference -> new FeatureDrift(reference, columns, rows));
  }

  /** Probability of up of a row whose features are {@code features}, in the catalogue's order. */
  public double probability(double[] features) {
    return scorer.score(features);
  }

  /** What to do at this probability, by the thresholds in the bundle. */
  public Decision decide(double probability) {
    Manifest.Thresholds thresholds = manifest.thresholds();
    return probability >= thresholds.longAt()
        ? Decision.LONG
        : probability <= thresholds.shortAt() ? Decision.SHORT : Decision.WAIT;
  }
}
