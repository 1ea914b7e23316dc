package io.tickloom.trainer.cli;

import io.tickloom.trainer.evaluate.LeadLag;
import io.tickloom.trainer.evaluate.Peek;
import io.tickloom.trainer.report.Text;
import io.tickloom.trainer.table.BadInputException;
import io.tickloom.trainer.table.PricePath;
import io.tickloom.trainer.table.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Each column against the seconds around its rows: their signed returns, the size of their returns
 * and the width of their price range.
 *
 * @param rows how many rows were looked at, the latest
 * @param findings a finding a column, in the order of the file
 */
record LeakCheck(int rows, List<Finding> findings) {
  private static final int MOST_ROWS = 200_000;

  /** A column that the past does not move by so many standard errors tells nothing of its lead. */
  private static final double LOUD = 9;

  /**
   * What was found of a column.
   *
   * @param name the column's
   * @param returns read against signed returns
   * @param far the same, its value one row before not held fixed, for eight seconds on end
   * @param sizes against sizes of returns
   * @param ranges against price ranges
   * @param loud whether a peek of a second would have been seen
   */
  record Finding(String name, Peek returns, Peek far, Peek sizes, Peek ranges, boolean loud) {

    /** How many seconds it sees ahead at least; 0 where nothing says so. */
    int lead() {
      return all().stream().mapToInt(Peek::lead).max().orElse(0);
    }

    private List<Peek> all() {
      return List.of(returns, far, sizes, ranges);
    }

    private Peek loudest() {
      return all().stream()
          .filter(p -> p.lead() > 0)
          .max(java.util.Comparator.comparingDouble(p -> Math.abs(p.z())))
          .orElse(returns);
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
    List<Finding> findings =
        IntStream.range(0, rows.width())
            .parallel()
            .mapToObj(c -> finding(rows, c, members, before, around, seconds))
            .toList();
    return new LeakCheck(known, findings);
  }

  private static Finding finding(
      Rows rows, int c, int[] members, int[] before, SecondsAround around, int past) {
    float[] column = rows.feature(c);
    double[] values = Arrays.stream(members).mapToDouble(r -> column[r]).toArray();
    double[] last =
        Arrays.stream(before).mapToDouble(r -> r < 0 ? Double.NaN : column[r]).toArray();
    LeadLag.Profile returns = LeadLag.of(values, last, around.returns(), past);
    LeadLag.Profile sizes = LeadLag.of(values, last, around.sizes(), past);
    LeadLag.Profile ranges = LeadLag.of(values, last, around.ranges(), past);
    Peek far = Peek.far(LeadLag.of(values, new double[values.length], around.returns(), past));
    Peek ofReturns = Peek.in(returns);
    Peek ofSizes = Peek.in(sizes);
    Peek ofRanges = Peek.in(ranges);
    return new Finding(
        rows.featureNames().get(c),
        ofReturns,
        far,
        ofSizes,
        ofRanges,
        loud(ofReturns, returns) || loud(ofSizes, sizes) || loud(ofRanges, ranges));
  }

  private static boolean loud(Peek peek, LeadLag.Profile profile) {
    return Math.abs(peek.before()) * Math.sqrt(profile.rows()) > LOUD;
  }

  List<Finding> accused() {
    return findings.stream().filter(f -> f.lead() > 0).toList();
  }

  List<String> quiet() {
    return findings.stream().filter(f -> f.lead() == 0 && !f.loud()).map(Finding::name).toList();
  }

  void say(Console console, Instant start) {
    for (Finding finding : accused()) {
      Peek peek = finding.loudest();
      console.step(
          "LEAK",
          Text.of(
              "%s knows at least %d s of what comes after its row: partial correlation %.3f with the second after, %.3f with the loudest of the four before (%.0f standard errors)",
              finding.name(), finding.lead(), peek.after(), peek.before(), Math.abs(peek.z())));
    }
    List<String> quiet = quiet();
    console.step(
        "leaks",
        Text.of(
            "%d of %d columns know the future, %d do not by this test, %d are too quiet to tell; %,d rows",
            accused().size(),
            findings.size(),
            findings.size() - accused().size() - quiet.size(),
            quiet.size(),
            rows),
        start);
    if (!quiet.isEmpty()) {
      console.step(
          "quiet", "go with no price, so nothing can be said: " + String.join(", ", quiet));
    }
  }

  void write(Path file) throws IOException {
    StringBuilder text =
        new StringBuilder(
            "column,lead_seconds,told,returns_after,returns_before,returns_z,sizes_after,sizes_before,sizes_z,ranges_after,ranges_before,ranges_z\n");
    for (Finding finding : findings) {
      text.append(finding.name()).append(',').append(finding.lead());
      text.append(',').append(finding.lead() > 0 || finding.loud());
      for (Peek peek : List.of(finding.returns(), finding.sizes(), finding.ranges())) {
        text.append(',').append(peek.after()).append(',').append(peek.before());
        text.append(',').append(peek.z());
      }
      text.append('\n');
    }
    Files.writeString(file, text);
  }
}
