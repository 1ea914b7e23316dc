package io.tickloom.job.record;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.tape.InputException;
import io.tickloom.job.tape.RecordedMessages;
import io.tickloom.job.tape.StrictReader;
import io.tickloom.job.tape.Tape;
import io.tickloom.job.tape.TapeFinder;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was taken can be read again: whole, cut off, and in spite of a disk that fails. */
class RecorderTest {
  private static final long NOON = 1785585600000000000L; // 2026-08-01 12:00 UTC

  @TempDir private Path folder;

  /** A trade's message as the exchange sends it. */
  static String trade(long id) {
    return "{\"stream\":\"ethusdt@trade\",\"data\":{\"e\":\"trade\",\"E\":1785585600000,"
        + "\"s\":\"ETHUSDT\",\"t\":"
        + id
        + ",\"p\":\"2500.10\",\"q\":\"0.5\",\"T\":1785585600000,\"m\":true,\"M\":true}}";
  }

  private static List<String> names(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static List<String> messages(Path place) throws Exception {
    List<String> found = new ArrayList<>();
    for (Tape tape : TapeFinder.find(List.of(place.toString()), "").tapes()) {
      for (var file : tape.files()) {
        try (RecordedMessages messages = new RecordedMessages(file)) {
          while (messages.next()) {
            found.add(messages.localNanos() + " " + messages.json());
          }
        }
      }
    }
    return found;
  }

  @Test
  void anHourIsAFileOfItsOwnAndEndsWithItsChecksum() throws Exception {
    List<String> taken = new ArrayList<>();
    try (Recorder recorder = new Recorder(folder, line -> {}, System::nanoTime)) {
      for (long i = 0; i < 1_000; i++) {
        long received = NOON - 500 + i; // one nanosecond apart, over noon
        taken.add(received + " " + trade(i));
        recorder.take("ETHUSDT", received, trade(i));
      }
    }
    assertThat(names(folder))
        .containsExactly(
            "ETHUSDT-2026-08-01T11.recording.zst",
            "ETHUSDT-2026-08-01T11.recording.zst.CHECKSUM",
            "ETHUSDT-2026-08-01T12.recording.zst",
            "ETHUSDT-2026-08-01T12.recording.zst.CHECKSUM");
    assertThat(messages(folder)).isEqualTo(taken);
    List<Long> ids = new ArrayList<>();
    Tape tape = TapeFinder.find(List.of(folder.toString()), "").tapes().get(0);
    new StrictReader().read(tape, (trade, broken) -> ids.add(trade.id()));
    assertThat(ids).hasSize(1_000).startsWith(0L).endsWith(999L);
  }

  @Test
  void aSecondStartWithinTheHourWritesBesideTheFirst() throws Exception {
    for (long start = 0; start < 3; start++) {
      try (Recorder recorder = new Recorder(folder, line -> {}, System::nanoTime)) {
        recorder.take("ETHUSDT", NOON + start, trade(start));
      }
    }
    assertThat(names(folder)).contains("ETHUSDT-2026-08-01T12-3.recording.zst");
    assertThat(messages(folder)).hasSize(3);
  }

  @Test
  void aFileThatIsCutAnywhereReadsToALastWholeMessage() throws Exception {
    Path whole = folder.resolve("ETHUSDT-2026-08-01T12.recording.zst");
    RecordingFile file = new RecordingFile(whole);
    List<String> taken = new ArrayList<>();
    for (long i = 0; i < 400; i++) {
      taken.add(NOON + i + " " + trade(i));
      file.write(NOON + i, trade(i));
      if (i % 100 == 99) {
        file.flush();
      }
    }
    file.abandon();
    byte[] bytes = Files.readAllBytes(whole);
    int shortest = 0;
    for (int cut = 20; cut <= bytes.length; cut += 7) {
      Path part = folder.resolve("cut/ETHUSDT-2026-08-01T12.recording.zst");
      Files.createDirectories(part.getParent());
      Files.write(part, Arrays.copyOf(bytes, cut));
      List<String> found;
      try {
        found = messages(part);
      } catch (InputException e) {
        found = List.of(); // not one whole frame
      }
      assertThat(found).isEqualTo(taken.subList(0, found.size()));
      assertThat(found.size()).isGreaterThanOrEqualTo(shortest);
      shortest = found.size();
    }
    assertThat(messages(whole)).isEqualTo(taken);
  }

  @Test
  void aKillLosesASecondAtMost() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                RecorderVictim.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<Long> heardNanos = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      while (heardNanos.size() < 3_000 && lines.readLine() != null) {
        heardNanos.add(System.nanoTime());
      }
      process.destroyForcibly().waitFor();
    }
    assertThat(heardNanos).hasSize(3_000);
    List<String> found = messages(folder);
    long last = heardNanos.get(heardNanos.size() - 1);
    long safe = heardNanos.stream().filter(nanos -> last - nanos > 1_200_000_000L).count();
    assertThat(safe).isPositive();
    assertThat((long) found.size()).isGreaterThanOrEqualTo(safe);
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i)).endsWith(trade(i));
    }
    assertThat(names(folder)).noneMatch(name -> name.endsWith(".CHECKSUM"));
  }

  @Test
  void aDiskThatFailsIsSaidAndCountedAndTriedAnew() throws Exception {
    Path gone = folder.resolve("gone");
    BlockingQueue<String> said = new LinkedBlockingQueue<>();
    AtomicLong nanos = new AtomicLong();
    try (Recorder recorder = new Recorder(gone, said::add, nanos::get)) {
      Files.delete(gone);
      recorder.take("ETHUSDT", NOON, trade(0));
      assertThat(said.poll(30, SECONDS)).startsWith("recording of ETHUSDT failed: ");
      Files.createDirectory(gone);
      nanos.set(1_000_000_000L);
      recorder.take("ETHUSDT", NOON + 2, trade(2));
      assertThat(said.poll(30, SECONDS)).endsWith(" messages could not be recorded, 1 in all");
      assertThat(recorder.figures().lost()).isEqualTo(1);
      assertThat(recorder.figures().failures()).isEqualTo(1);
    }
    assertThat(messages(gone)).hasSize(1);
  }
}
