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

/**
 * Time from tick to row at a rate of ticks, against an exchange on this machine: {@code LiveBench
 * <trades a second> <seconds> <command of the job...>}.
 */
final class LiveBench {
  private static final int PAST_SECONDS = 7_300;
  private static final int PAST_RATE = 10;

  private LiveBench() {}

  public static void main(String[] args) throws Exception {
    int rate = Integer.parseInt(args[0]);
    int seconds = Integer.parseInt(args[1]);
    long start = Instant.EPOCH.until(Instant.now(), ChronoUnit.MICROS) + 25_000_000L;
    List<Trade> tape = tape(start, rate, seconds);
    try (FakeExchange exchange = new FakeExchange(start - 25_000_000L).with("ETHUSDT", tape)) {
      Path output = Files.createTempDirectory("live-bench");
      List<String> command = new ArrayList<>(List.of(args).subList(2, args.length));
      command.addAll(
          List.of(
              "live",
              "--symbol",
              "ETHUSDT",
              "--ws",
              exchange.ws().toString(),
              "--rest",
              exchange.http().toString(),
              "--output",
              output.toString(),
              "--for",
              (seconds + 30) + "s"));
      Process job = new ProcessBuilder(command).inheritIO().start();
      play(exchange, tape, start, job);
      job.waitFor();
      OutputFolder.delete(output);
    }
  }

  private static List<Trade> tape(long start, int rate, int seconds) {
    List<Trade> tape = new ArrayList<>();
    long id = 1;
    for (long i = 0; i < (long) PAST_SECONDS * PAST_RATE; i++) {
      long time = start - PAST_SECONDS * 1_000_000L + i * 1_000_000L / PAST_RATE;
      tape.add(trade(id++, time));
    }
    for (long i = 0; i < (long) rate * seconds; i++) {
      tape.add(trade(id++, start + i * 1_000_000L / rate));
    }
    return tape;
  }

  private static Trade trade(long id, long time) {
    long price = 268_000_000_000L + (id * 7_919 % 101) * 1_000_000L;
    return new Trade(id, price, 1_000_000L * (1 + id % 50), time, id * 31 % 7 < 3);
  }

  private static void play(FakeExchange exchange, List<Trade> tape, long start, Process job) {
    for (Trade trade : tape) {
      if (trade.timeMicros() < start - 25_000_000L) {
        continue;
      }
      for (long now = now(); now < trade.timeMicros(); now = now()) {
        exchange.clock(now);
        LockSupport.parkNanos(200_000);
      }
      if (!job.isAlive()) {
        return;
      }
      exchange.send(message(trade));
    }
    while (job.isAlive()) {
      exchange.clock(now());
      LockSupport.parkNanos(1_000_000);
    }
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
