package io.tickloom.job.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NaiveDumpTest {
  private static final NaiveTrade TRADE =
      new NaiveTrade(
          7, new BigDecimal("2683.8"), new BigDecimal("0.002"), 1_723_161_255_611_000L, true);

  @TempDir Path folder;

  @Test
  void headerUnitAndSpellingMakeNoDifference() throws IOException {
    Path old = folder.resolve("old.csv");
    Path young = folder.resolve("young.csv");
    Files.writeString(old, "7,2683.80000000,0.00200000,5.36760000,1723161255611,True,True\n");
    Files.writeString(
        young,
        """
        id,price,qty,quote_qty,time,is_buyer_maker,is_best_match
        7,2683.8,0.002,5.3676,1723161255611000,true,true
        """);

    assertThat(NaiveDump.read(List.of(old))).containsExactly(TRADE);
    assertThat(NaiveDump.read(List.of(young))).containsExactly(TRADE);
  }

  @Test
  void flagTellsTheSide() throws IOException {
    Path file = folder.resolve("sides.csv");
    Files.writeString(file, "1,1,1,1,1723161255611,False,True\n2,1,1,1,1723161255611,True,True\n");

    assertThat(NaiveDump.read(List.of(file)))
        .extracting(NaiveTrade::isBuy)
        .containsExactly(true, false);
  }

  @Test
  void tapeComesBackFromEveryFormAndCut() throws IOException {
    List<NaiveTrade> ether = Tapes.random(1, TapeShape.ether(60).withSilenceChance(0));
    List<NaiveTrade> tiny = Tapes.random(1, TapeShape.tinyPrice(60));
    DumpForm plain = new DumpForm(true, true, false, false);
    DumpForm plainMillis = new DumpForm(true, false, false, false);

    assertThat(NaiveDump.read(TapeDump.write(folder, "A", ether, DumpForm.MILLIS)))
        .isEqualTo(ether);
    assertThat(NaiveDump.read(TapeDump.write(folder, "B", ether, plainMillis, 1, 1, 100)))
        .isEqualTo(ether);
    assertThat(NaiveDump.read(TapeDump.write(folder, "C", tiny, DumpForm.MICROS, 3)))
        .isEqualTo(tiny);
    assertThat(NaiveDump.read(TapeDump.write(folder, "D", tiny, plain))).isEqualTo(tiny);
    assertThat(folder.resolve("B-trades-2024-08-10.csv")).exists();
  }

  @Test
  void dumpRefusesWhatItsFormCannotHold() {
    List<NaiveTrade> tape = new HandTape().buy("0.0001", "1", "1").trades();

    assertThatThrownBy(() -> TapeDump.write(folder, "A", tape, DumpForm.MILLIS))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("no whole millisecond");
  }
}
