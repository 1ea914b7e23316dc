package io.tickloom.trainer.cli;

import io.tickloom.trainer.evaluate.LeadLag;
import io.tickloom.trainer.evaluate.Peek;
import io.tickloom.trainer.report.Text;
import io.tickloom.trainer.table.BadInputException;
import io.tickloom.trainer.table.PricePath;
import io.tickloom.trainer.table.Rows;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Each column against the seconds around its rows: their signed returns, the size of their returns
 * and the width of their price range; and how far it moved since the row before against the last
 * two. Then against whole windows, see {@link Foresight}.
 *
 * @param rows how many rows were looked at, the latest
 * @param horizonSeconds what the rows were made for
 * @param findings a finding a column, in the order of the file
 */
record LeakCheck(int rows, int horizonSeconds, List<Finding> findings) {
  private static final int MOST_ROWS = 200_000;

  /**
   * What was found of a column.
   *
   * @param name the column's
   * @param returns read against signed returns
   * @param far the same, its value one row before not held fixed, for eight seconds on end
   * @param sizes against sizes of returns
   * @param ranges against price ranges
   * @param changes how far it moved since the row before, against sizes of returns
   * @param spans the same against price ranges
   * @param foresight what it knows of whole windows
   * @param level what it knows beside the present price, where it follows that
   * @param clock whether it is made of the clock alone
   * @param loud whether a peek of a second would have been seen
   */
  record Finding(
      String name,
      Peek returns,
      Peek far,
      Peek sizes,
      Peek ranges,
      Peek changes,
      Peek spans,
      Foresight foresight,
      Optional<LevelLook> level,
      boolean clock,
      boolean loud) {

    /** How many seconds it sees ahead at least; 0 where nothing says so. */
    int lead() {
      int lead = all().stream().mapToInt(Peek::lead).max().orElse(0);
      return lead > 0 ? lead : knows().map(Foresight.Look::seconds).orElse(0);
    }

    private Optional<Foresight.Look> knows() {
      return foresight.knows().or(() -> level.flatMap(look -> look.foresight().knows()));
    }

    private List<Peek> all() {
      return Stream.concat(
              Stream.of(returns, far, sizes, ranges, changes, spans),
              level.stream().map(LevelLook::returns))
          .toList();
    }

    private Peek loudest() {
      return all().stream()
          .filter(p -> p.lead() > 0)
          .max(java.util.Comparator.comparingDouble(p -> Math.abs(p.z())))
          .orElse(returns);
    }

    private String text() {
      Peek peek = loudest();
      return peek.lead() == 0
          ? knows().orElseThrow().text()
          : Text.of(
              "at least %d s of what comes after its row: partial correlation %.3f with the second after, %.3f with the loudest of the four before (%.0f standard errors)",
              lead(), peek.after(), peek.before(), Math.abs(peek.z()));
    }
  }

  static LeakCheck of(Rows rows, List<PricePath> paths) {
    int n = rows.size();
    int[] members = IntStream.range(Math.max(0, n - MOST_ROWS), n).toArray();
    int[] before = SecondsAround.rowsBefore(rows, members);
    int past = Math.min(SecondsAround.MOST_PAST, rows.schema().gridSeconds() + 3);
    past = Math.max(past, Peek.SECONDS_BEFORE);
    SecondsAround around = SecondsAround.of(rows, paths, members, past, Peek.SECONDS_AFTER);
    int known = around.known();
    if (known < 1000) {
      throw new BadInputException(
          "too few rows: %,d whose %d s before and %d s after are in the path; a leak check needs 1,000"
              .formatted(known, past, Peek.SECONDS_AFTER));
    }
    int seconds = past;
    ClockColumns clock = new ClockColumns(rows, members);
    int horizon = rows.schema().horizonSeconds();
    List<WindowsAround> windows =
        Foresight.windows(horizon).stream()
            .map(w -> WindowsAround.of(rows, paths, members, w))
            .toList();
    LevelLook.Prices prices = LevelLook.Prices.of(rows, paths, members);
    List<Finding> findings =
        IntStream.range(0, rows.width())
            .parallel()
            .mapToObj(
                c -> finding(rows, c, members, before, around, seconds, clock, windows, prices))
            .toList();
    return new LeakCheck(known, horizon, findings);
  }

  private static Finding finding(
      Rows rows,
      int c,
      int[] members,
      int[] before,
      SecondsAround around,
      int past,
      ClockColumns clock,
      List<WindowsAround> windows,
      LevelLook.Prices prices) {
    float[] column = rows.feature(c);
    double[] values = Arrays.stream(members).mapToDouble(r -> column[r]).toArray();
    double[] last =
        Arrays.stream(before).mapToDouble(r -> r < 0 ? Double.NaN : column[r]).toArray();
    LeadLag.Profile returns = LeadLag.of(values, last, around.returns(), past);
    LeadLag.Profile sizes = LeadLag.of(values, last, around.sizes(), past);
    LeadLag.Profile ranges = LeadLag.of(values, last, around.ranges(), past);
    Peek far = Peek.far(LeadLag.of(values, new double[values.length], around.returns(), past));
    double[] changes = changes(values, last);
    double[] changesBefore =
        Arrays.stream(before)
            .mapToDouble(r -> r < 0 ? Double.NaN : changes[r - members[0]])
            .toArray();
    LeadLag.Profile moved = LeadLag.of(changes, changesBefore, around.sizes(), past);
    LeadLag.Profile spans = LeadLag.of(changes, changesBefore, around.ranges(), past);
    Peek ofChanges = Peek.ofChanges(moved);
    Peek ofSpans = Peek.ofChanges(spans);
    Peek ofReturns = Peek.in(returns);
    Peek ofSizes = Peek.in(sizes);
    Peek ofRanges = Peek.in(ranges);
    boolean ofClock = clock.holds(column);
    return new Finding(
        rows.featureNames().get(c),
        ofReturns,
        far,
        ofSizes,
        ofRanges,
        ofChanges,
        ofSpans,
        Foresight.of(values, windows, rows.schema().horizonSeconds(), ofClock),
        LevelLook.of(
            values,
            Arrays.stream(before).map(r -> r < 0 ? -1 : r - members[0]).toArray(),
            prices,
            around,
            past,
            windows,
            rows.schema().horizonSeconds()),
        ofClock,
        ofReturns.tells(returns)
            || ofSizes.tells(sizes)
            || ofRanges.tells(ranges)
            || ofChanges.tells(moved)
            || ofSpans.tells(spans));
  }

  /** A correlation of a column with itself turns with no price, but it moves when prices move. */
  private static double[] changes(double[] values, double[] last) {
    double[] changes = new double[values.length];
    Arrays.setAll(changes, i -> Math.abs(values[i] - last[i]));
    return changes;
  }

  List<Finding> accused() {
    return findings.stream().filter(f -> f.lead() > 0).toList();
  }

  List<String> clock() {
    return findings.stream().filter(f -> f.lead() == 0 && f.clock()).map(Finding::name).toList();
  }

  List<String> quiet() {
    return findings.stream()
        .filter(f -> f.lead() == 0 && !f.loud() && !f.clock())
        .map(Finding::name)
        .toList();
  }

  /** Not accused, and beyond this check. */
  private List<String> foretelling() {
    return findings.stream()
        .filter(f -> f.lead() == 0 && f.foresight().foretells())
        .map(Finding::name)
        .toList();
  }

  void say(Console console, Instant start) {
    for (Finding finding : accused()) {
      console.step("LEAK", finding.name() + " knows " + finding.text());
    }
    List<String> quiet = quiet();
    List<String> clock = clock();
    console.step(
        "leaks",
        Text.of(
            "%d of %d columns know the future, %d do not by this test, %d are made of the clock alone, %d are too quiet to tell; %,d rows",
            accused().size(),
            findings.size(),
            findings.size() - accused().size() - clock.size() - quiet.size(),
            clock.size(),
            quiet.size(),
            rows),
        start);
    List<String> foretelling = foretelling();
    if (!foretelling.isEmpty()) {
      console.step("foretell", Foresight.limit(horizonSeconds) + String.join(", ", foretelling));
    }
    if (!quiet.isEmpty()) {
      console.step(
          "quiet",
          "neither they nor their changes go with the seconds before their rows clearly enough for a peek of one second to be seen; truncation tells (make verify): "
              + String.join(", ", quiet));
    }
  }
}
