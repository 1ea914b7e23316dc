package io.tickloom.job.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A host, a folder, and a fetch between them that never really waits. */
final class FetchBench implements AutoCloseable {
  static final String DAY = "/data/spot/daily/trades/ETHUSDT/ETHUSDT-trades-2024-08-08.zip";
  static final String DAY_NAME = "ETHUSDT-trades-2024-08-08.zip";
  static final LocalDate TODAY = LocalDate.parse("2024-10-15");

  final FaultyHost host = new FaultyHost();
  final Path folder;
  final List<Duration> waits = new ArrayList<>();
  final List<String> notes = new ArrayList<>();
  int retries = 3;

  /** Long, so that a busy machine is not taken for a host that stalls. */
  Duration stallTimeout = Duration.ofSeconds(20);

  DumpMarket market = DumpMarket.SPOT;
  DumpKind kind = DumpKind.TRADES;

  FetchBench(Path folder) throws IOException {
    this.folder = folder;
  }

  /** Bytes that look like nothing, the same for the same seed. */
  static byte[] bytes(int count, long seed) {
    byte[] bytes = new byte[count];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  FetchReport fetchDay() {
    return fetch("2024-08-08", "2024-08-08");
  }

  FetchReport fetch(String from, String to) {
    FetchRequest request =
        new FetchRequest("ETHUSDT", market, kind, LocalDate.parse(from), LocalDate.parse(to));
    FetchSettings settings =
        new FetchSettings(host.base(), Duration.ofSeconds(20), stallTimeout, retries, 7);
    FetchListener listener =
        new FetchListener() {
          @Override
          public void progress(String file, long bytes, long totalBytes) {
            host.heard(bytes);
          }

          @Override
          public void note(String line) {
            notes.add(line);
          }
        };
    try {
      return Fetcher.fetch(request, TODAY, folder, settings, waits::add, listener);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] read(String name) {
    try {
      return Files.readAllBytes(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a part there, as an earlier run that was ended would have left it. */
  void leavePart(byte[] bytes) throws IOException {
    Files.write(folder.resolve("." + DAY_NAME + ".part"), bytes);
  }

  /** The same, begun with a version of the file that had that ETag. */
  void leavePart(byte[] bytes, String etag) throws IOException {
    leavePart(bytes);
    Files.writeString(folder.resolve("." + DAY_NAME + ".part.etag"), etag);
  }

  /** Names of the files, hidden ones too, but for the mark of the market. */
  List<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals(".market"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The ranges that the dump of the day was asked for with; "" where it was asked for whole. */
  List<String> ranges() {
    return host.asked(DAY).stream().map(a -> a.range() == null ? "" : a.range()).toList();
  }

  @Override
  public void close() {
    host.close();
  }
}
