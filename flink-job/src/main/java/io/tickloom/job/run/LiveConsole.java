package io.tickloom.job.run;

import io.tickloom.job.score.Decision;
import io.tickloom.job.score.Outcome;
import io.tickloom.job.score.Prediction;
import io.tickloom.job.score.RollingScore;
import io.tickloom.job.score.Scored;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** The lines of a live run: one a row, one an outcome, one for what happens beside them. */
final class LiveConsole {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final int MOST_LINES = 3;
  private static final int WARM_UPS = 500;

  private static final Latencies LATENCIES = new Latencies();

  private LiveConsole() {}

  /** Time from the message that closed a row to its line. */
  static Latencies latencies() {
    return LATENCIES;
  }

  static void note(String line) {
    System.out.println("  note       " + line);
  }

  static void show(Scored scored, long nowNanos) {
    Prediction[] rows = scored.predictions();
    if (rows.length > MOST_LINES) {
      System.out.printf(
          "  caught up  %s, %,d rows, %s to %s%n",
          scored.symbol(),
          rows.length,
          DAY_TIME.format(instant(rows[0].timeMicros())),
          DAY_TIME.format(instant(rows[rows.length - 1].timeMicros())));
      return;
    }
    for (Prediction row : rows) {
      boolean byMessage = scored.arrivalNanos() != 0;
      double millis = (nowNanos - scored.arrivalNanos()) / 1e6;
      if (byMessage) {
        LATENCIES.add(nowNanos - scored.arrivalNanos());
      } else {
        LATENCIES.addByClock();
      }
      System.out.println(line(row, byMessage ? String.format("%.1f ms", millis) : "by the clock"));
    }
  }

  private static String line(Prediction row, String took) {
    return String.format(
        "  %s   %s  %s  %s  %s",
        TIME.format(instant(row.timeMicros())),
        row.symbol(),
        price(row.lastPrice()),
        said(row),
        took);
  }

  /** Makes a line of a made-up row again and again, so that the first one is not slow to come. */
  static void warmUp() {
    Prediction made = new Prediction("WARMUP", 0, 1, 0.5, Decision.WAIT);
    for (int i = 0; i < WARM_UPS; i++) {
      if (line(made, String.format("%.1f ms", i / 10.0)).isEmpty()) {
        throw new IllegalStateException("a line can't be empty");
      }
    }
  }

  private static String price(double price) {
    return price >= 100 ? String.format("%.2f", price) : Double.toString(price);
  }

  private static String said(Prediction row) {
    if (row.decision() == Decision.NO_MODEL) {
      return "features only";
    }
    return row.isMade()
        ? String.format("P(up) %.4f  %-5s", row.probability(), row.decision().text())
        : "no prediction: the history is too short";
  }

  static void show(Outcome outcome) {
    RollingScore last = outcome.rolling();
    String came =
        Double.isNaN(outcome.came())
            ? "void: a gap"
            : String.format(
                "%s %+.1f bp",
                outcome.came() > 0 ? "up" : outcome.came() < 0 ? "down" : "tie",
                outcome.returnBps());
    System.out.printf(
        "    of %s  %s  P %.4f -> %s   last %d: AUC %.3f, hits %.3f, mean P %.3f, ups %.3f%n",
        TIME.format(instant(outcome.timeMicros())),
        outcome.symbol(),
        outcome.probability(),
        came,
        last.count(),
        last.auc(),
        last.hitRate(),
        last.meanProbability(),
        last.upShare());
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
