package io.tickloom.job.run;

import io.tickloom.job.emulate.fault.Spans;
import io.tickloom.job.exchange.Venue;
import io.tickloom.job.record.RecordedMarket;
import io.tickloom.job.record.Recorder;
import io.tickloom.job.record.StreamRecorder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Keeps the exchange's messages. */
@Command(
    name = "record",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Keeps trades, depth, quotes and book snapshots as recordings: a file an hour and symbol.")
final class RecordCommand implements Callable<Integer> {
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
      names = "--market",
      defaultValue = "spot",
      paramLabel = "spot|um",
      description =
          "Spot, or futures margined in USD (aggregate trades). Default: ${DEFAULT-VALUE}.")
  private Venue market;

  @Option(
      names = "--ws",
      paramLabel = "URL",
      converter = EndpointWord.class,
      description = "Base of the websocket streams. Default: the exchange's public host.")
  private URI ws;

  @Option(
      names = "--rest",
      paramLabel = "URL",
      converter = EndpointWord.class,
      description = "Base of the REST calls. Default: the exchange's public host.")
  private URI rest;

  @Option(
      names = "--for",
      paramLabel = "TIME",
      description = "End after this time, as in 10m. Default: run until Ctrl-C.")
  private String span;

  @Mixin private final TrustOptions trust = new TrustOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    trust.apply();
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
      URI streams = ws != null ? ws : URI.create(market.streams());
      URI calls = rest != null ? rest : URI.create(market.rest());
      StreamRecorder stream =
          new StreamRecorder(
              new RecordedMarket(market, symbols, streams, calls),
              recorder,
              RecordCommand::say,
              EpochClock::nanos);
      Thread onSignal = new Thread(() -> endAndWait(stream, done));
      Runtime.getRuntime().addShutdownHook(onSignal);
      if (!duration.isZero()) {
        var unused = timer.schedule(stream::stop, duration.toMillis(), TimeUnit.MILLISECONDS);
      }
      System.out.printf("  record     %s from %s into %s%n", symbols, streams, output);
      stream.run();
    } finally {
      recorder.close();
      LiveRecording.print(recorder.figures());
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

  private static void say(String line) {
    System.out.println("  note       " + line);
  }
}
