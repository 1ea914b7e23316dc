package io.tickloom.trainer.cli;

import io.tickloom.trainer.evaluate.WindowLook;
import io.tickloom.trainer.report.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a column knows of whole windows after its rows. A look at single seconds misses who knows
 * only their sum, or only its size.
 *
 * @param looks a look for each window
 * @param horizon which of them is the horizon's
 */
record Foresight(List<Look> looks, int horizon) {
  private static final int[] WINDOWS = {10, 30, 60, 300};

  /** Of 179 honest columns the loudest reached .17 on recorded trades; .27 is an AUC of .62. */
  private static final double DIRECTION = 0.27;

  /** Whether moves add up: .08 among the honest. */
  private static final double ADDING = 0.15;

  /** Of columns that go with the window ahead more than twice as clearly as behind: .16. */
  private static final double AHEAD = 0.3;

  private static final double TIMES_BEHIND = 2;
  private static final double EVIDENCE = 4.5;
  private static final double FORETELLS = 0.05;

  /** What was found of one window. */
  record Look(int seconds, WindowLook found, boolean sizeless) {
    private boolean certain(double value) {
      return Math.abs(value) * Math.sqrt(found.apart()) >= EVIDENCE;
    }

    private boolean knowsDirection() {
      return Math.abs(found.direction()) >= DIRECTION && certain(found.direction());
    }

    private boolean knowsSize() {
      double ahead = Math.abs(found.ahead());
      boolean sees = ahead >= AHEAD && ahead >= TIMES_BEHIND * Math.abs(found.behind());
      boolean adds = Math.abs(found.adding()) >= ADDING && certain(found.adding());
      return !sizeless && ((sees && certain(found.ahead())) || adds);
    }

    private double loudness() {
      return Math.max(
          Math.abs(found.direction()), Math.max(Math.abs(found.ahead()), Math.abs(found.adding())));
    }

    /** What it knows, for a line. */
    String text() {
      return knowsDirection()
          ? Text.of(
              "where the price goes in the %d s after its row: correlation %.3f",
              seconds, found.direction())
          : Text.of(
              "how far the price goes in the %d s after its row: partial correlation %.3f, with the %d s before it %.3f; with what its size alone does not tell %.3f",
              seconds, found.ahead(), seconds, found.behind(), found.adding());
    }
  }

  static List<Integer> windows(int horizon) {
    return IntStream.concat(IntStream.of(WINDOWS), IntStream.of(horizon))
        .distinct()
        .sorted()
        .boxed()
        .toList();
  }

  /** The same of direction alone. */
  static Foresight ofDirection(double[] values, List<WindowsAround> windows, int horizon) {
    return of(values, windows, horizon, true);
  }

  /**
   * @param sizeless whether sizes of moves are no matter, as for the clock
   */
  static Foresight of(double[] values, List<WindowsAround> windows, int horizon, boolean sizeless) {
    return new Foresight(
        windows.stream()
            .map(
                w ->
                    new Look(
                        w.seconds(), WindowLook.of(values, w.figures(), w.rowsApart()), sizeless))
            .toList(),
        horizon);
  }

  /** The loudest look that no honest column would have; empty where there is none. */
  Optional<Look> knows() {
    return looks.stream()
        .filter(look -> look.knowsDirection() || look.knowsSize())
        .max(Comparator.comparingDouble(Look::loudness));
  }

  /** The look at the horizon. */
  Look atHorizon() {
    return looks.stream().filter(look -> look.seconds() == horizon).findFirst().orElseThrow();
  }

  /** Whether it goes with the return over the horizon, as forecasts do and leaks under noise. */
  boolean foretells() {
    Look look = atHorizon();
    return Math.abs(look.found().direction()) >= FORETELLS
        && look.certain(look.found().direction());
  }

  /** What can't be told of columns that foretell. */
  static String limit(int horizon) {
    return Text.of(
        "go with the return of the next %d s below %.2f (an AUC of .62): honest forecasts, or leaks under noise, which this check can't tell apart; truncation tells (make verify): ",
        horizon, DIRECTION);
  }
}
