package io.tickloom.job.run;

import io.tickloom.job.emulate.fault.Spans;
import io.tickloom.job.record.RecordedMarket;
import io.tickloom.job.record.Recorder;
import io.tickloom.job.record.RecorderFigures;
import io.tickloom.job.record.StreamRecorder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Keeps the exchange's messages. */
@Command(
    name = "record",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Keeps trades, depth and quotes of spot symbols as recordings: a file an hour and symbol.")
final class RecordCommand implements Callable<Integer> {
  private static final long SECOND_NANOS = 1_000_000_000L;

  @Option(
      names = "--symbol",
      required = true,
      split = ",",
      paramLabel = "SYMBOL",
      description = "The pairs, as the exchange writes them: ETHUSDT,BTCUSDT.")
  private List<String> symbols;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FOLDER",
      description = "Folder for the recordings.")
  private Path output;

  @Option(
      names = "--ws",
      defaultValue = "wss://stream.binance.com:9443",
      paramLabel = "URL",
      description = "Base of the websocket streams. Default: ${DEFAULT-VALUE}.")
  private String ws;

  @Option(
      names = "--rest",
      defaultValue = "https://api.binance.com",
      paramLabel = "URL",
      description = "Base of the REST calls. Default: ${DEFAULT-VALUE}.")
  private String rest;

  @Option(
      names = "--for",
      paramLabel = "TIME",
      description = "End after this time, as in 10m. Default: run until Ctrl-C.")
  private String span;

  @Override
  public Integer call() throws IOException, InterruptedException {
    for (String symbol : symbols) {
      if (!symbol.matches("[A-Z0-9]{1,32}")) {
        throw new IllegalArgumentException(
            "--symbol \"" + symbol + "\" must be capital letters and digits, as in ETHUSDT");
      }
    }
    Duration duration = span == null ? Duration.ZERO : Spans.parse(span);
    ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    CountDownLatch done = new CountDownLatch(1);
    Recorder recorder = new Recorder(output, RecordCommand::say, System::nanoTime);
    try {
      StreamRecorder stream =
          new StreamRecorder(
              RecordedMarket.spot(symbols, ws, rest),
              recorder,
              RecordCommand::say,
              RecordCommand::epochNanos);
      Thread onSignal = new Thread(() -> endAndWait(stream, done));
      Runtime.getRuntime().addShutdownHook(onSignal);
      if (!duration.isZero()) {
        var unused = timer.schedule(stream::stop, duration.toMillis(), TimeUnit.MILLISECONDS);
      }
      System.out.printf("  record     %s from %s into %s%n", symbols, ws, output);
      stream.run();
    } finally {
      recorder.close();
      print(recorder.figures());
      timer.shutdownNow();
      done.countDown();
    }
    return 0;
  }

  /** What came before Ctrl-C is written, and the files get their checksums. */
  private static void endAndWait(StreamRecorder stream, CountDownLatch done) {
    stream.stop();
    try {
      if (!done.await(10, TimeUnit.SECONDS)) {
        say("the last messages could not be written in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void print(RecorderFigures figures) {
    System.out.printf(
        "  recorded   %,d messages in %,d files; %,d lost, %,d failures of the disk%n",
        figures.written(), figures.files(), figures.lost(), figures.failures());
    System.out.flush();
  }

  private static void say(String line) {
    System.out.println("  note       " + line);
  }

  private static long epochNanos() {
    Instant now = Instant.now();
    return now.getEpochSecond() * SECOND_NANOS + now.getNano();
  }
}
