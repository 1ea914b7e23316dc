package io.tickloom.job.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import io.tickloom.job.feature.PaneFolder;
import io.tickloom.job.market.Trade;
import io.tickloom.job.oracle.DumpForm;
import io.tickloom.job.oracle.NaiveTrade;
import io.tickloom.job.oracle.TapeDump;
import io.tickloom.job.oracle.TapeShape;
import io.tickloom.job.oracle.Tapes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever is done to a dump, it is read as an independent reading reads it, or what is wrong is
 * told with file and line; nothing hangs.
 */
@Timeout(120)
class SpoiltDumpsTest {
  private static final String NAME = "ETHUSDT-trades-1.csv";
  private static final int PLAIN_CASES = Integer.getInteger("tickloom.fuzz.runs", 1500);
  private static final int PACKED_CASES = Math.max(1, PLAIN_CASES / 5);

  @TempDir private Path folder;

  /** Lines that are no trade and no header must be told; the others make the panes. */
  @Test
  void spoiltLinesAreReadRightOrTold() throws IOException {
    byte[] good = dump();
    int read = 0;
    for (int seed = 0; seed < PLAIN_CASES; seed++) {
      byte[] spoilt = new Spoiler(seed).spoil(good);
      Path file = Files.write(folder.resolve(NAME), spoilt);
      Optional<PaneLog> log = read(file, "seed " + seed);
      if (log.isPresent()) {
        read++;
        requireTold(log.get(), new String(spoilt, StandardCharsets.ISO_8859_1), "seed " + seed);
        requireFailure(file, log.get(), "seed " + seed);
      }
    }
    assertThat(read).isGreaterThan(PLAIN_CASES / 2);
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void spoiltPackedFilesAreReadRightOrNamed(Packing packing) throws IOException {
    byte[] good = dump();
    byte[] packed = pack(packing, good);
    for (int seed = 0; seed < PACKED_CASES; seed++) {
      boolean inside = packing == Packing.PLAIN || seed % 2 == 0;
      byte[] content = inside ? new Spoiler(seed).spoil(good) : good;
      byte[] bytes = inside ? pack(packing, content) : new Spoiler(seed).spoilBytes(packed);
      Path file = Files.write(folder.resolve(NAME), bytes);
      Optional<PaneLog> log = read(file, packing + " seed " + seed);
      if (log.isPresent()) {
        requireTold(
            log.get(), new String(content, StandardCharsets.ISO_8859_1), packing + " seed " + seed);
      }
    }
  }

  /** A trade that is lost is a gap, or a line that is told. */
  @Test
  void spoiltRecordingsLoseNothingInSilence() throws IOException {
    StringBuilder text = new StringBuilder();
    List<NaiveTrade> trades = trades();
    for (NaiveTrade trade : trades) {
      text.append(
          String.format(
              "%d {\"stream\":\"x\",\"data\":{\"e\":\"trade\",\"E\":1,\"s\":\"ETHUSDT\",\"t\":%d,"
                  + "\"p\":\"%s\",\"q\":\"%s\",\"T\":%d,\"m\":%s,\"M\":true}}%n",
              trade.timeMicros() * 1000,
              trade.id(),
              trade.price().toPlainString(),
              trade.quantity().toPlainString(),
              trade.timeMicros() / 1000,
              trade.buyerIsMaker()));
    }
    byte[] good = text.toString().getBytes(StandardCharsets.ISO_8859_1);
    for (int seed = 0; seed < PACKED_CASES; seed++) {
      Path file = Files.write(folder.resolve(NAME), new Spoiler(seed).spoil(good));
      Optional<PaneLog> log = read(file, "seed " + seed);
      if (log.isPresent() && log.get().trades > 0) {
        Tally tally = log.get().tally;
        long expected =
            tally.files().get(tally.files().size() - 1).last().id()
                - tally.files().get(0).first().id()
                + 1;
        long missing = tally.gaps().stream().mapToLong(Gap::missing).sum();
        assertThat(log.get().trades + missing).as("seed %s", seed).isEqualTo(expected);
      }
    }
  }

  private static List<NaiveTrade> trades() {
    return Tapes.random(17, TapeShape.ether(40).withIdGapChance(0.004));
  }

  private byte[] dump() throws IOException {
    Path file = TapeDump.write(folder, "GOOD", trades(), DumpForm.MILLIS).get(0);
    byte[] bytes = Files.readAllBytes(file);
    Files.delete(file);
    return bytes;
  }

  /** What was read with bad lines set aside; nothing where the file was refused by its name. */
  private static Optional<PaneLog> read(Path file, String what) throws IOException {
    try {
      try {
        return Optional.of(PaneLog.of(find(file).get(0)));
      } catch (DisorderException e) {
        return Optional.of(sorted(file));
      }
    } catch (InputException e) {
      assertThat(e.getMessage()).as(what).contains(NAME);
      return Optional.empty();
    }
  }

  /** As the job reads a recording that is out of order. */
  private static PaneLog sorted(Path file) throws IOException {
    TapeRules rules = TapeRules.STANDARD.sorting();
    List<String> data = List.of(file.toString());
    Tape tape = TapeFinder.find(data, "ETHUSDT", TapeFinder.Look.EXACT, rules).tapes().get(0);
    PaneLog log = new PaneLog();
    BadLines aside = (line, position) -> log.badLines.add(line.message());
    try (PaneReader reader = PaneReaders.open(tape, tape.start(), tape.end(), aside, log)) {
      boolean more = true;
      while (more) {
        more = reader.advance();
      }
      log.trades += reader.trades();
      log.tally.add(reader.takeTally());
    }
    return log;
  }

  private static List<Tape> find(Path file) {
    return TapeFinder.find(List.of(file.toString()), "ETHUSDT").tapes();
  }

  private static void requireTold(PaneLog log, String text, String what) {
    String[] lines = text.split("\n", -1);
    Set<Integer> told = new TreeSet<>();
    log.badLines.forEach(line -> told.add(Integer.parseInt(line.split(":", 3)[1])));
    int first = lines[0].startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
    PaneLog expected = new PaneLog();
    PaneFolder folder = new PaneFolder(expected);
    int unreadable = 0;
    for (int i = 0; i < lines.length; i++) {
      String line = i == 0 ? lines[0].substring(first) : lines[i];
      Optional<Trade> trade = PlainLine.read(line);
      boolean isEnd = i == lines.length - 1 && line.isEmpty();
      if (trade.isEmpty() && !isEnd) {
        unreadable++;
        assertThat(told).as("%s: line %s \"%s\"", what, i + 1, line).contains(i + 1);
      } else if (!isEnd && !told.contains(i + 1)) {
        Trade t = trade.get();
        assertThat(t.id()).as(what).isGreaterThan(folder.lastId());
        assertThat(t.timeMicros()).as(what).isGreaterThanOrEqualTo(folder.lastTimeMicros());
        folder.add(t.id(), t.priceE8(), t.quantityE8(), t.timeMicros(), t.buyerIsMaker());
      }
    }
    folder.endTape();
    assertThat(log.panes).as(what).isEqualTo(expected.panes);
    assertThat(told.size() - unreadable).as("%s: good lines set aside", what).isLessThan(100);
  }

  private static void requireFailure(Path file, PaneLog log, String what) {
    if (!log.badLines.isEmpty()) {
      Tape tape = find(file).get(0);
      assertThatThrownBy(() -> new PaneLog().read(tape, tape.start(), tape.end(), BadLines.fail()))
          .as(what)
          .isInstanceOf(InputException.class)
          .hasMessageStartingWith(log.badLines.get(0));
    }
  }

  private static byte[] pack(Packing packing, byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = packer(packing, packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static OutputStream packer(Packing packing, OutputStream to) throws IOException {
    return switch (packing) {
      case PLAIN -> to;
      case GZIP -> new GZIPOutputStream(to);
      case ZSTD -> new ZstdOutputStream(to).setChecksum(true);
      case ZIP -> {
        ZipOutputStream zip = new ZipOutputStream(to);
        zip.putNextEntry(new ZipEntry(NAME));
        yield zip;
      }
    };
  }
}
