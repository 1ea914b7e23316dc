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
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** The lines of a live run: one a row, one an outcome, one for what happens beside them. */
final class LiveConsole {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final int MOST_LINES = 3;
  private static final int WARM_UPS = 500;

  private static final Latencies LATENCIES = new Latencies();
  private static final Map<String, RollingScore> JUDGED = new ConcurrentSkipListMap<>();

  private LiveConsole() {}

  /** Time from the message that closed a row to its line. */
  static Latencies latencies() {
    return LATENCIES;
  }

  static void note(String line) {
    System.out.println("  note       " + line);
  }

  static void show(Scored scored, int historySeconds, long nowNanos) {
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
      System.out.println(
          line(row, historySeconds, byMessage ? String.format("%.1f ms", millis) : "no trade"));
    }
  }

  private static String line(Prediction row, int historySeconds, String took) {
    return String.format(
        "  %s   %s  %s  %s  %s",
        TIME.format(instant(row.timeMicros())),
        row.symbol(),
        price(row.lastPrice()),
        said(row, historySeconds),
        took);
  }

  /** Makes a line of a made-up row again and again, so that the first one is not slow to come. */
  static void warmUp() {
    Prediction made = new Prediction("WARMUP", 0, 1, WARM_UPS, 0.5, Decision.WAIT);
    for (int i = 0; i < WARM_UPS; i++) {
      if (line(made, 0, String.format("%.1f ms", i / 10.0)).isEmpty()) {
        throw new IllegalStateException("a line can't be empty");
      }
    }
  }

  private static String price(double price) {
    return price >= 100 ? String.format("%.2f", price) : Double.toString(price);
  }

  private static String said(Prediction row, int historySeconds) {
    if (row.isMade()) {
      return String.format("P(up) %.4f  %-5s", row.probability(), row.decision().text());
    }
    if (row.decision() == Decision.NO_MODEL) {
      return "features only";
    }
    double left = historySeconds - row.cleanSeconds();
    return left < 0
        ? "not valid: the book is not known for long enough"
        : String.format(
            "not valid: %,.0f s without a gap, more than %,d s are needed",
            row.cleanSeconds(), historySeconds);
  }

  static void show(Outcome outcome, boolean ofMid) {
    JUDGED.put(outcome.symbol(), outcome.rolling());
    System.out.printf(
        "    of %s  %s  P(up) %.4f -> %s   %s%n",
        TIME.format(instant(outcome.timeMicros())),
        outcome.symbol(),
        outcome.probability(),
        came(outcome, ofMid),
        rolling(outcome.rolling()));
  }

  private static String came(Outcome outcome, boolean ofMid) {
    if (Double.isNaN(outcome.came())) {
      return ofMid ? "void, a gap or no book" : "void, a gap";
    }
    if (outcome.came() == 0) {
      return "tie";
    }
    boolean up = outcome.came() > 0;
    String sure = up == (outcome.probability() > 0.5) ? "hit" : "miss";
    return String.format("%s %+.2f bp, %s", up ? "up" : "down", outcome.returnBps(), sure);
  }

  private static String rolling(RollingScore last) {
    if (last.count() == 0) {
      return "none judged yet";
    }
    String auc = Double.isNaN(last.auc()) ? "" : String.format("AUC %.3f, ", last.auc());
    return String.format(
        "last %d: %shits %.0f %%, mean P(up) %.3f, went up %.3f",
        last.count(), auc, 100 * last.hitRate(), last.meanProbability(), last.upShare());
  }

  /** What was judged in the run, by symbol. */
  static void summary() {
    JUDGED.forEach(
        (symbol, last) -> System.out.printf("  judged     %s, %s%n", symbol, rolling(last)));
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
