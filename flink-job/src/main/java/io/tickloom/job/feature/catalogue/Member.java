package io.tickloom.job.feature.catalogue;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.RowTimes;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A feature, or one of any window.
 *
 * @param make the feature of a window or half-life, seconds; ignores it where it has none
 * @param step what a window must be a multiple of, seconds; 0 for a feature without one
 * @param windows those of the standard catalogue
 */
record Member(IntFunction<Feature> make, int step, int... windows) {
  private static final Pattern WINDOW = Pattern.compile("(.+_)(\\d{1,9})s");

  /** Features without a window of their own. */
  static Stream<Member> single(Feature... features) {
    return Stream.of(features).map(feature -> new Member(window -> feature, 0, 0));
  }

  /** A feature of any window, with those of the standard catalogue. */
  static Stream<Member> over(IntFunction<Feature> make, int... windows) {
    return overMultiples(1, make, windows);
  }

  /** A feature of any window that is a multiple of {@code step} seconds. */
  static Stream<Member> overMultiples(int step, IntFunction<Feature> make, int... windows) {
    return Stream.of(new Member(make, step, windows));
  }

  /** The features of the standard catalogue. */
  Stream<Feature> standard() {
    return IntStream.of(windows).mapToObj(make);
  }

  /**
   * The feature whose column is {@code name}, with a window that need not be a standard one.
   *
   * @throws IllegalArgumentException where the name is right and the window is not
   */
  Optional<Feature> named(String name) {
    Optional<Feature> known = standard().filter(f -> f.info().name().equals(name)).findFirst();
    Matcher parts = WINDOW.matcher(name);
    if (known.isPresent() || step == 0 || !parts.matches()) {
      return known;
    }
    Matcher first = WINDOW.matcher(make.apply(windows[0]).info().name());
    if (!first.matches() || !first.group(1).equals(parts.group(1))) {
      return Optional.empty();
    }
    int window = Integer.parseInt(parts.group(2));
    if (window < step || window % step != 0 || window > RowTimes.LONGEST_MEMORY_SECONDS) {
      throw new IllegalArgumentException(
          "the window of %s must be a multiple of %d s, %d at most"
              .formatted(name, step, RowTimes.LONGEST_MEMORY_SECONDS));
    }
    return Optional.of(make.apply(window));
  }
}
