package io.tickloom.job.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickloom.job.feature.PackedPanes;
import io.tickloom.job.feature.PaneFolder;
import io.tickloom.job.oracle.DumpForm;
import io.tickloom.job.oracle.NaiveTrade;
import io.tickloom.job.oracle.TapeDump;
import io.tickloom.job.oracle.TapeShape;
import io.tickloom.job.oracle.Tapes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever files are packed in, and wherever one ends, the panes are those of one plain file. */
class PackedTapesTest {
  private static final long WHOLE = Long.MAX_VALUE / 4;
  private static final List<NaiveTrade> TRADES =
      Tapes.random(7, TapeShape.ether(900).withIdGapChance(0.01));

  @TempDir private Path folder;
  @TempDir private Path plainFolder;

  private byte[] expected() throws IOException {
    TapeDump.write(plainFolder, "ETHUSDT", TRADES, DumpForm.MILLIS);
    return PanesOf.folder(plainFolder, WHOLE);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void packedFilesThatEndAnywhereGiveThePanesOfOnePlainFile(int seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    int[] cuts = random.ints(30, 1, TRADES.size()).distinct().sorted().toArray();
    Packs.inTurn(TapeDump.write(folder, "ETHUSDT", TRADES, DumpForm.MILLIS, cuts));

    assertThat(PanesOf.folder(folder, WHOLE)).isEqualTo(expected());
  }

  @Test
  void filesOfOneTradeEachGiveThePanesOfOnePlainFile() throws IOException {
    int[] cuts = IntStream.range(100, 140).toArray();
    for (Path file : TapeDump.write(folder, "ETHUSDT", TRADES, DumpForm.MILLIS, cuts)) {
      Packs.zip(file);
    }

    assertThat(PanesOf.folder(folder, WHOLE)).isEqualTo(expected());
  }

  @Test
  void membersOfOneArchiveAreReadAsFiles() throws IOException {
    Packs.zip(
        TapeDump.write(folder, "ETHUSDT", TRADES, DumpForm.MILLIS, 500, 900).toArray(Path[]::new));

    assertThat(PanesOf.folder(folder, WHOLE)).isEqualTo(expected());
  }

  @Test
  void dumpsBelowAFolderAreFoundWhereThereIsNoneInIt() throws IOException {
    Path below = Files.createDirectories(folder.resolve("spot/daily"));
    Files.writeString(folder.resolve("readme.txt"), "what this is");
    Files.writeString(Files.createDirectory(folder.resolve(".git")).resolve("a.csv"), "no dump");
    TapeDump.write(below, "ETHUSDT", TRADES, DumpForm.MILLIS, 300);

    assertThat(PanesOf.folder(folder, WHOLE)).isEqualTo(expected());
  }

  @Test
  void aMonthAndTheDaysInItAreReadOnce() throws IOException {
    List<Path> days = TapeDump.write(folder, "ETHUSDT", TRADES, DumpForm.MILLIS, 300, 600, 900);
    Path month = Files.createTempDirectory(plainFolder, "month");
    Path whole = TapeDump.write(month, "ETHUSDT", TRADES.subList(200, 800), DumpForm.MILLIS).get(0);
    Files.move(whole, folder.resolve("ETHUSDT-trades-2024-08.csv"));
    for (Path day : days) {
      Packs.zip(day);
    }

    TapeFinder.Found found =
        TapeFinder.find(List.of(folder.toString()), "UNNAMED", TapeFinder.Look.EXACT);
    assertThat(PanesOf.tape(found.tapes().get(0), WHOLE)).isEqualTo(expected());
    assertThat(found.notes()).anyMatch(note -> note.contains("passed over"));
  }

  @Test
  void anOverlapThatSizesDoNotTellIsFoundByTheReaderAndReadAtACloserLook() throws IOException {
    // Trades with gaps: the ids leave more room than the file's size takes.
    List<NaiveTrade> first = TRADES.subList(0, 700);
    List<NaiveTrade> second = TRADES.subList(680, TRADES.size());
    Path one = TapeDump.write(plainFolder, "ETHUSDT", first, DumpForm.MILLIS).get(0);
    Files.move(Packs.zip(one), folder.resolve("ETHUSDT-trades-a.zip"));
    Path other = TapeDump.write(plainFolder, "ETHUSDT", second, DumpForm.MILLIS).get(0);
    Files.move(Packs.zip(other), folder.resolve("ETHUSDT-trades-b.zip"));

    assertThatThrownBy(() -> PanesOf.folder(folder, WHOLE))
        .isInstanceOf(OverlapException.class)
        .hasMessageContaining("ETHUSDT-trades-a.zip")
        .hasMessageContaining("overlap");
    assertThat(PanesOf.folder(folder, WHOLE, TapeFinder.Look.EXACT)).isEqualTo(expected());
  }

  @Test
  void aReaderThatResumesAnywhereInAPackedFileGivesTheRest() throws IOException {
    List<Path> files = TapeDump.write(folder, "ETHUSDT", TRADES, DumpForm.MILLIS, 700);
    Packs.gzip(files.get(0));
    Packs.zstd(files.get(1));
    Tape tape = TapeFinder.find(List.of(folder.toString()), "UNNAMED").tapes().get(0);
    PackedPanes all = new PackedPanes(16);
    List<TapePosition> starts = new ArrayList<>();
    TapeCuts.Cut cut = TapeCuts.of(List.of(tape), WHOLE).get(0);
    TapeReader[] reader = new TapeReader[1];
    read(
        tape,
        cut.from(),
        cut.to(),
        reader,
        (pane, next) -> {
          starts.add(reader[0].paneStart());
          all.add(pane);
        });

    for (int i = 0; i < starts.size(); i += 17) {
      PackedPanes rest = new PackedPanes(16);
      read(tape, starts.get(i), cut.to(), reader, (pane, next) -> rest.add(pane));
      assertThat(rest.toBytes()).isEqualTo(all.tail(i));
    }
  }

  private static void read(
      Tape tape, TapePosition from, TapePosition to, TapeReader[] held, PaneFolder.PaneSink sink)
      throws IOException {
    try (TapeReader reader = new TapeReader(tape, from, to, BadLines.fail(), sink)) {
      held[0] = reader;
      boolean more = true;
      while (more) {
        more = reader.advance();
      }
    }
  }

  @Test
  void aChecksumThatDoesNotMatchStopsTheRunAndIsNamed() throws IOException {
    Path zip = Packs.zip(TapeDump.write(folder, "ETHUSDT", TRADES, DumpForm.MILLIS).get(0));
    Path beside = Path.of(zip + ".CHECKSUM");
    Files.writeString(beside, "0".repeat(64) + "  " + zip.getFileName() + "\n");

    assertThatThrownBy(() -> TapeFinder.find(List.of(folder.toString()), "UNNAMED"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(zip.getFileName().toString())
        .hasMessageContaining("expected " + "0".repeat(64));
  }

  @Test
  void aFileThatIsCutOffInItsPackingIsNamed() throws IOException {
    Path gzip = Packs.gzip(TapeDump.write(folder, "ETHUSDT", TRADES, DumpForm.MILLIS).get(0));
    byte[] bytes = Files.readAllBytes(gzip);
    Files.write(gzip, Arrays.copyOf(bytes, bytes.length * 9 / 10));

    assertThatThrownBy(() -> PanesOf.folder(folder, WHOLE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("ETHUSDT-trades-2024-08-08.csv.gz is damaged");
  }

  @Test
  void aMemberThatDoesNotMatchItsChecksumIsNamed() throws IOException {
    Path file = TapeDump.write(folder, "ETHUSDT", TRADES, DumpForm.MILLIS).get(0);
    Path zip = Packs.stored(file);
    byte[] bytes = Files.readAllBytes(zip);
    int digit = bytes.length / 2;
    while (bytes[digit] < '1' || bytes[digit] > '8') {
      digit++;
    }
    bytes[digit]++;
    Files.write(zip, bytes);

    assertThatThrownBy(() -> PanesOf.folder(folder, WHOLE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("checksum (CRC-32) does not match")
        .hasMessageContaining(zip.getFileName().toString());
  }
}
