package io.tickloom.job.emulate;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.record.RecordedMarket;
import io.tickloom.job.record.Recorder;
import io.tickloom.job.record.StreamRecorder;
import io.tickloom.job.tape.RecordedMessages;
import io.tickloom.job.tape.StrictReader;
import io.tickloom.job.tape.Tape;
import io.tickloom.job.tape.TapeFinder;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a recorder keeps of a market that is played to it: all of it, and a book in every file. */
class RecordingEmulationTest {
  private static final String SPOT = "binance-spot-ethusdt/ethusdt_20240808.gz";
  private static final String FUTURES = "binance-usdm-ethusdt/ethusdt_20240718.gz";
  private static final long HOUR_NANOS = 3_600_000_000_000L;
  private static final long NOON = 1785585600000000000L; // 2026-08-01 12:00 UTC

  @TempDir private Path folder;

  private final LinkedBlockingQueue<String> said = new LinkedBlockingQueue<>();

  /** Records the market's whole data, half of it in the next hour. */
  private void record(EmulatorTrial trial, io.tickloom.job.exchange.Venue venue, String symbol)
      throws Exception {
    String base = "://127.0.0.1:" + trial.emulator.port();
    AtomicLong taken = new AtomicLong();
    try (Recorder recorder = new Recorder(folder, said::add, System::nanoTime)) {
      StreamRecorder stream =
          new StreamRecorder(
              new RecordedMarket(
                  venue, List.of(symbol), URI.create("ws" + base), URI.create("http" + base)),
              recorder,
              said::add,
              () ->
                  NOON
                      + taken.incrementAndGet()
                      + (recorder.figures().written() < 8_000 ? 0 : HOUR_NANOS));
      CountDownLatch done = new CountDownLatch(1);
      Thread thread =
          new Thread(
              () -> {
                try {
                  stream.run();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                done.countDown();
              });
      thread.start();
      trial.report();
      long sent = trial.emulator.report().sent().values().stream().mapToLong(n -> n).sum();
      while (recorder.figures().written() < sent) {
        assertThat(thread.isAlive()).as("%s", said).isTrue();
        Thread.onSpinWait();
      }
      stream.stop();
      assertThat(done.await(30, SECONDS)).isTrue();
    }
  }

  private List<Path> recordings() throws Exception {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(".recording.zst")).sorted().toList();
    }
  }

  private static List<String> messages(Path file) throws Exception {
    List<String> found = new ArrayList<>();
    Tape tape = TapeFinder.find(List.of(file.toString()), "ETHUSDT").tapes().get(0);
    try (RecordedMessages messages = new RecordedMessages(tape.files().get(0))) {
      while (messages.next()) {
        found.add(messages.json());
      }
    }
    return found;
  }

  private static long field(String json, String name) {
    return Long.parseLong(json.replaceFirst(".*\"" + name + "\":([0-9]+).*", "$1"));
  }

  /** The exchange's rule: the first changes kept begin at or before the snapshot. */
  private static void assertBookCanBeRebuilt(Path file) throws Exception {
    List<String> messages = messages(file);
    String change = messages.stream().filter(m -> m.contains("@depth")).findFirst().orElseThrow();
    String snapshot =
        messages.stream().filter(m -> m.contains("\"lastUpdateId\"")).findFirst().orElseThrow();
    assertThat(messages.indexOf(change)).isLessThan(messages.indexOf(snapshot));
    assertThat(field(change, "U")).isLessThanOrEqualTo(field(snapshot, "lastUpdateId") + 1);
  }

  private List<Long> tradeIds() throws Exception {
    List<Long> ids = new ArrayList<>();
    for (Tape tape : TapeFinder.find(List.of(folder.toString()), "").tapes()) {
      new StrictReader().read(tape, (trade, broken) -> ids.add(trade.id()));
    }
    return ids;
  }

  @Test
  void spotIsKeptWholeWithABookInEachHoursFile() throws Exception {
    EmulatorTrial.Setup setup = new EmulatorTrial.Setup();
    setup.speed = 100;
    try (EmulatorTrial trial = setup.open(SharedData.file(SPOT))) {
      record(trial, io.tickloom.job.exchange.Venue.SPOT, "ETHUSDT");
      assertThat(trial.emulator.report().sent().keySet())
          .containsExactly("ethusdt@bookTicker", "ethusdt@depth@100ms", "ethusdt@trade");
      assertThat((long) tradeIds().size())
          .isEqualTo(trial.emulator.report().sent().get("ethusdt@trade"));
    }
    assertThat(recordings()).hasSize(2);
    for (Path file : recordings()) {
      assertBookCanBeRebuilt(file);
    }
    List<Long> ids = tradeIds();
    assertThat(ids.get(ids.size() - 1) - ids.get(0)).isEqualTo(ids.size() - 1);
  }

  @Test
  void futuresAreKeptFromBothRoutes() throws Exception {
    EmulatorTrial.Setup setup = new EmulatorTrial.Setup();
    setup.venue = io.tickloom.job.emulate.data.Venue.FUTURES;
    setup.speed = 60;
    try (EmulatorTrial trial = setup.open(SharedData.file(FUTURES))) {
      record(trial, io.tickloom.job.exchange.Venue.UM, "ETHUSDT");
      assertThat(trial.emulator.report().sent().keySet())
          .containsExactly("ethusdt@aggTrade", "ethusdt@bookTicker", "ethusdt@depth@0ms");
    }
    assertThat(recordings()).hasSize(2);
    for (Path file : recordings()) {
      assertBookCanBeRebuilt(file);
    }
  }
}
