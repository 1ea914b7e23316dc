package io.tickloom.job.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TapeReaderTest {
  @TempDir private Path folder;

  /**
   * Two files; a second, and a gap, over their border; bad lines; seconds of one to five trades.
   */
  private Tape tape() throws IOException {
    new DumpText()
        .line("id,price,qty,quote_qty,time,is_buyer_maker,is_best_match")
        .trade(1, 200)
        .trade(2, 200)
        .trade(3, 999)
        .trade(4, 1000)
        .line("nothing to read")
        .trade(5, 1400)
        .trade(9, 1500)
        .trade(10, 1600)
        .trade(11, 1600)
        .trade(12, 5000)
        .trade(15, 7300)
        .trade(16, 7400)
        .write(folder, "2024-08-08");
    new DumpText()
        .crlf()
        .trade(18, 7500)
        .line("19,0,1,1," + (DumpText.SECOND * 1000 + 7500) + ",True,True")
        .trade(20, 8000)
        .trade(21, 8000)
        .trade(22, 9999)
        .trade(23, 60_000)
        .cutLast(2)
        .write(folder, "2024-08-09");
    return TapeFinder.find(List.of(folder.toString()), "").tapes().get(0);
  }

  @Test
  void panesAndBadLinesAreTheSameWhereverTheTapeIsCut() throws IOException {
    Tape tape = tape();
    PaneLog whole = PaneLog.of(tape);

    assertThat(whole.panes).hasSize(7);
    assertThat(whole.badLines).hasSize(2);
    assertThat(whole.trades).isEqualTo(16);
    for (int f = 0; f < 2; f++) {
      DumpFile dump = tape.files().get(f);
      for (long at = dump.dataStart(); at <= dump.bytes(); at++) {
        TapePosition cut = new TapePosition(f, at);
        PaneLog parts = new PaneLog().read(tape, tape.start(), cut).read(tape, cut, tape.end());
        assertThat(parts.panes).as("cut at %s", cut).isEqualTo(whole.panes);
        assertThat(parts.badLines).as("cut at %s", cut).isEqualTo(whole.badLines);
        assertThat(parts.trades).as("cut at %s", cut).isEqualTo(whole.trades);
      }
    }
  }

  @Test
  void badLineIsToldWithFileNumberRuleAndValue() throws IOException {
    assertThat(PaneLog.of(tape()).badLines)
        .containsExactly(
            "AB-trades-2024-08-08.csv:6: 1 columns in \"nothing to read\"; expected"
                + " trade_id,price,qty,quote_qty,time,is_buyer_maker[,is_best_match]",
            "AB-trades-2024-08-09.csv:2: price \"0\" is not above 0");
  }

  @Test
  void firstBadLineEndsTheRunUnlessItIsSetAside() throws IOException {
    Tape tape = tape();

    assertThatThrownBy(() -> new PaneLog().read(tape, tape.start(), tape.end(), BadLines.fail()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("2024-08-08.csv:6: ")
        .hasMessageEndingWith("; --bad-lines skip sets such lines aside");
  }

  @Test
  void lineSetAsideLeavesAGap() throws IOException {
    DumpText spoilt = new DumpText().trade(1, 0).line("2,?").trade(3, 500).trade(4, 3000);
    DumpText missing = new DumpText().trade(1, 0).trade(3, 500).trade(4, 3000);

    assertThat(panes(spoilt)).isEqualTo(panes(missing));
  }

  @Test
  void asFewLinesAsCanBeAreOutOfOrder() throws IOException {
    DumpText text =
        new DumpText().trade(5, 0).trade(4, 1).trade(5, 2).trade(6, 2).trade(7, 1).trade(8, 3);

    assertThat(PaneLog.of(write(text)).badLines)
        .containsExactly(
            "AB-trades-x.csv:1: trade_id 5 comes before 4; trades must be in order",
            "AB-trades-x.csv:5: time 1723161600001000 us comes after 1723161600002000 us;"
                + " trades must be in order");
  }

  @Test
  void headerMarkLineEndsAndTheLastOnesAbsenceMakeNoDifference() throws IOException {
    String mark = "\u00EF\u00BB\u00BF";
    DumpText plain = new DumpText().trade(1, 0).trade(2, 500).trade(3, 1000);
    DumpText other =
        new DumpText()
            .crlf()
            .line(mark + "trade_id,price,qty,quote_qty,time,is_buyer_maker")
            .trade(1, 0)
            .trade(2, 500)
            .trade(3, 1000)
            .cutLast(2);

    assertThat(panes(other)).isEqualTo(panes(plain));
  }

  @Test
  void fileCutOffInItsLastLineIsABadLineThere() throws IOException {
    DumpText text = new DumpText().trade(1, 0).trade(2, 500).trade(3, 1000).cutLast(9);
    PaneLog log = PaneLog.of(write(text));

    assertThat(log.trades).isEqualTo(2);
    assertThat(log.badLines).singleElement().asString().startsWith("AB-trades-x.csv:3: ");
  }

  @Test
  void zeroBytesAreShownAsQuestionMarks() throws IOException {
    PaneLog log = PaneLog.of(write(new DumpText().trade(1, 0).line("\0\0\0").trade(2, 1)));

    assertThat(log.trades).isEqualTo(2);
    assertThat(log.badLines)
        .singleElement()
        .asString()
        .startsWith("AB-trades-x.csv:2: 1 columns in \"???\"; expected ");
  }

  private List<String> panes(DumpText text) throws IOException {
    return PaneLog.of(write(text)).panes;
  }

  private Tape write(DumpText text) throws IOException {
    Path file = text.write(folder, "x");
    return TapeFinder.find(List.of(file.toString()), "").tapes().get(0);
  }
}
