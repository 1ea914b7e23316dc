package io.tickloom.job.record;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.emulate.EmulatorTrial;
import io.tickloom.job.exchange.Venue;
import io.tickloom.job.tape.RecordedMessages;
import io.tickloom.job.tape.TapeFinder;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An exchange that warns before it closes is left in time: real sockets, both connections. */
class RecorderOverlapTest {
  private static final int TRADES = 400;
  private static final long START_MICROS = 1_785_542_400_000_000L;

  @TempDir private Path folder;

  private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

  /** Four seconds of trades, one each 10 ms. */
  private EmulatorTrial emulator() throws Exception {
    StringBuilder dump = new StringBuilder();
    for (int i = 0; i < TRADES; i++) {
      dump.append("%d,2.5,1,2.5,%d,True,True\n".formatted(i, START_MICROS + i * 10_000L));
    }
    Path file = folder.resolve("ETHUSDT-trades-2026-08-01.csv");
    Files.writeString(file, dump);
    EmulatorTrial.Setup setup = new EmulatorTrial.Setup();
    setup.speed = 1;
    setup.plan = List.of("at 1s shutdown 1s");
    return setup.open(file);
  }

  @Test
  @Timeout(60)
  void aCloseThatIsAnnouncedCostsNoTradeAndDoublesNone() throws Exception {
    Path recording = folder.resolve("recording");
    try (EmulatorTrial emulator = emulator();
        Recorder recorder = new Recorder(recording, said::add, System::nanoTime)) {
      String at = "://127.0.0.1:" + emulator.port();
      RecordedMarket market =
          new RecordedMarket(
              Venue.SPOT, List.of("ETHUSDT"), URI.create("ws" + at), URI.create("http" + at));
      StreamRecorder stream =
          new StreamRecorder(market, recorder, said::add, RecorderOverlapTest::epochNanos);
      Thread records = new Thread(() -> run(stream));
      records.start();
      emulator.report();
      while (recorder.figures().written() < TRADES) {
        assertThat(said.poll(10, TimeUnit.MILLISECONDS)).isNull();
      }
      assertThat(recorder.figures().missed()).isZero();
      stream.stop();
      records.join(SECONDS.toMillis(30));
    }
    assertThat(ids(recording))
        .containsExactlyInAnyOrderElementsOf(LongStream.range(0, TRADES).boxed().toList());
    assertThat(said).noneMatch(line -> line.contains("ended"));
  }

  /** As they came: of two connections either may be ahead. */
  private static List<Long> ids(Path recording) throws Exception {
    Pattern id = Pattern.compile("\"t\":(\\d+)");
    List<Long> ids = new ArrayList<>();
    for (var file : TapeFinder.find(List.of(recording.toString()), "").tapes().get(0).files()) {
      try (RecordedMessages messages = new RecordedMessages(file)) {
        while (messages.next()) {
          id.matcher(messages.json()).results().forEach(r -> ids.add(Long.valueOf(r.group(1))));
        }
      }
    }
    return ids;
  }

  private static long epochNanos() {
    return TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
  }

  private static void run(StreamRecorder stream) {
    try {
      stream.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
