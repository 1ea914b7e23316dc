package io.tickloom.job.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickloom.job.oracle.DumpForm;
import io.tickloom.job.oracle.NaiveTrade;
import io.tickloom.job.oracle.TapeDump;
import io.tickloom.job.oracle.TapeShape;
import io.tickloom.job.oracle.Tapes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording of two connections that overlapped holds trades twice, and some behind others. */
class DisorderedRecordingTest {
  private static final List<NaiveTrade> TRADES =
      Tapes.random(12, TapeShape.ether(900).withIdGapChance(0.002));

  @TempDir private Path dumps;
  @TempDir private Path folder;

  private static String message(NaiveTrade t) {
    long receivedNanos = t.timeMicros() * 1_000 + 20_000_000;
    return String.format(
        "%d {\"stream\":\"ethusdt@trade\",\"data\":{\"e\":\"trade\",\"E\":%d,\"s\":\"ETHUSDT\","
            + "\"t\":%d,\"p\":\"%s\",\"q\":\"%s\",\"T\":%d,\"m\":%b,\"M\":true}}",
        receivedNanos,
        t.timeMicros(),
        t.id(),
        t.price().toPlainString(),
        t.quantity().toPlainString(),
        t.timeMicros(),
        t.buyerIsMaker());
  }

  /** Stretches of messages come again, the second time behind the whole stretch. */
  private List<String> overlapping() {
    Random random = new Random(3);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < TRADES.size(); ) {
      int stretch = Math.min(1 + random.nextInt(30), TRADES.size() - i);
      List<String> part = TRADES.subList(i, i + stretch).stream().map(t -> message(t)).toList();
      lines.addAll(part);
      if (random.nextInt(8) == 0) {
        lines.addAll(part.subList(stretch / 2, stretch));
      }
      i += stretch;
    }
    return lines;
  }

  private Tape record(List<String> lines, TapeRules rules) throws IOException {
    Files.write(folder.resolve("ETHUSDT-2026-08-01T00.recording"), lines);
    return TapeFinder.find(List.of(folder.toString()), "", TapeFinder.Look.EXACT, rules)
        .tapes()
        .get(0);
  }

  private static PaneLog read(Tape tape) throws IOException {
    PaneLog log = new PaneLog();
    try (PaneReader reader =
        PaneReaders.open(tape, tape.start(), tape.end(), BadLines.fail(), log)) {
      boolean more = true;
      while (more) {
        more = reader.advance();
      }
    }
    return log;
  }

  @Test
  void sortedItGivesThePanesOfTheTrades() throws IOException {
    TapeDump.write(dumps, "ETHUSDT", TRADES, DumpForm.MICROS);
    PaneLog expected =
        PaneLog.of(
            TapeFinder.find(List.of(dumps.toString()), "", TapeFinder.Look.EXACT).tapes().get(0));
    List<String> lines = overlapping();
    PaneLog log = read(record(lines, TapeRules.STANDARD.sorting()));

    assertThat(lines.size()).isGreaterThan(TRADES.size());
    assertThat(log.badLines).isEmpty();
    assertThat(log.panes).isEqualTo(expected.panes);
  }

  @Test
  void unsortedItIsRefusedWithItsPlace() throws IOException {
    Tape tape = record(overlapping(), TapeRules.STANDARD);

    assertThatThrownBy(() -> read(tape))
        .isInstanceOf(DisorderException.class)
        .hasMessageContaining(".recording:");
  }
}
