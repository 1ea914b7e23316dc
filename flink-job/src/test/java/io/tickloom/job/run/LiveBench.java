package io.tickloom.job.run;

import io.tickloom.job.fake.FakeExchange;
import io.tickloom.job.market.Trade;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Time from tick to row at a rate of ticks, against an exchange on this machine: {@code LiveBench
 * <ticks a second> <seconds> <speed> <bar, ms> <model or -> <command of the job...>}.
 *
 * <p>The market's time goes {@code speed} times as fast as the wall's, so that there are rows
 * enough; the first of them, made while the program is still young, are told apart.
 */
final class LiveBench {
  private static final int PAST_SECONDS = 7_300;
  private static final int PAST_RATE = 10;
  private static final int LEAD_SECONDS = 25;
  private static final int FIRST_ROWS = 10;
  private static final Pattern ROW = Pattern.compile("  \\d\\d:\\d\\d:\\d\\d .* ([0-9.]+) ms");

  private final int rate;
  private final int seconds;
  private final int speed;
  private final long start = now() + LEAD_SECONDS * 1_000_000L;

  private LiveBench(int rate, int seconds, int speed) {
    this.rate = rate;
    this.seconds = seconds;
    this.speed = speed;
  }

  public static void main(String[] args) throws Exception {
    LiveBench bench =
        new LiveBench(
            Integer.parseInt(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    List<String> command = new ArrayList<>(List.of(args).subList(5, args.length));
    command.add("live");
    if (!args[4].equals("-")) {
      command.addAll(List.of("--model", args[4]));
    }
    bench.report(bench.latencies(command), Double.parseDouble(args[3]));
  }

  private List<Double> latencies(List<String> command) throws Exception {
    List<Trade> tape = tape();
    Path output = Files.createTempDirectory("live-bench");
    Path log = output.resolve("log");
    try (FakeExchange exchange = new FakeExchange(marketTime()).with("ETHUSDT", tape)) {
      command.addAll(List.of("--symbol", "ETHUSDT", "--output", output.resolve("out").toString()));
      command.addAll(List.of("--ws", exchange.ws().toString()));
      command.addAll(List.of("--rest", exchange.http().toString()));
      command.addAll(List.of("--for", (seconds + LEAD_SECONDS) + "s"));
      Process job =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      play(exchange, tape, job);
      if (job.waitFor() != 0) {
        throw new IllegalStateException(Files.readString(log));
      }
      List<Double> found = new ArrayList<>();
      Files.readAllLines(log).stream()
          .map(ROW::matcher)
          .filter(Matcher::matches)
          .forEach(row -> found.add(Double.valueOf(row.group(1))));
      return found;
    } finally {
      OutputFolder.delete(output);
    }
  }

  private void report(List<Double> rows, double bar) {
    double first = rows.stream().limit(FIRST_ROWS).mapToDouble(x -> x).max().orElse(Double.NaN);
    double[] steady = rows.stream().skip(FIRST_ROWS).mapToDouble(x -> x).sorted().toArray();
    System.out.printf(
        "  tick to row, %,d ticks/s: p50 %.1f ms, p99 %.1f ms, most %.1f ms of %d rows;"
            + " first %d: most %.1f ms   bar p99 %.0f ms%n",
        rate,
        quantile(steady, 0.5),
        quantile(steady, 0.99),
        quantile(steady, 1),
        steady.length,
        FIRST_ROWS,
        first,
        bar);
  }

  private static double quantile(double[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.max(0, Math.ceil(share * sorted.length) - 1)];
  }

  private List<Trade> tape() {
    List<Trade> tape = new ArrayList<>();
    long id = 1;
    for (long i = 0; i < (long) PAST_SECONDS * PAST_RATE; i++) {
      long time = start - PAST_SECONDS * 1_000_000L + i * 1_000_000L / PAST_RATE;
      tape.add(trade(id++, time));
    }
    for (long i = 0; i < (long) rate * seconds; i++) {
      tape.add(trade(id++, start + i * 1_000_000L * speed / rate));
    }
    return tape;
  }

  private static Trade trade(long id, long time) {
    long price = 268_000_000_000L + (id * 7_919 % 101) * 1_000_000L;
    return new Trade(id, price, 1_000_000L * (1 + id % 50), time, id * 31 % 7 < 3);
  }

  private void play(FakeExchange exchange, List<Trade> tape, Process job) {
    long begin = marketTime();
    for (Trade trade : tape) {
      if (trade.timeMicros() < begin) {
        continue;
      }
      for (long time = marketTime(); time < trade.timeMicros(); time = marketTime()) {
        exchange.clock(time);
        LockSupport.parkNanos(200_000);
      }
      if (!job.isAlive()) {
        return;
      }
      exchange.send(message(trade));
    }
    while (job.isAlive()) {
      exchange.clock(marketTime());
      LockSupport.parkNanos(1_000_000);
    }
  }

  private long marketTime() {
    return start + (now() - start) * speed;
  }

  private static long now() {
    return Instant.EPOCH.until(Instant.now(), ChronoUnit.MICROS);
  }

  private static String message(Trade trade) {
    return "{\"stream\":\"ethusdt@trade\",\"data\":{\"e\":\"trade\",\"E\":"
        + trade.timeMicros()
        + ",\"s\":\"ETHUSDT\",\"t\":"
        + trade.id()
        + ",\"p\":\""
        + trade.priceE8() / 100_000_000L
        + "."
        + Long.toString(trade.priceE8() % 100_000_000L + 100_000_000L).substring(1)
        + "\",\"q\":\"0."
        + Long.toString(trade.quantityE8() + 100_000_000L).substring(1)
        + "\",\"T\":"
        + trade.timeMicros()
        + ",\"m\":"
        + trade.buyerIsMaker()
        + ",\"M\":true}}";
  }
}
