package io.tickloom.job.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tickloom.job.feature.BlockClock;
import io.tickloom.job.feature.PackedPanes;
import io.tickloom.job.feature.Pane;
import io.tickloom.job.feature.PaneBlock;
import io.tickloom.job.feature.PaneFolder;
import io.tickloom.job.quality.QualityNote;
import io.tickloom.job.tape.BadLine;
import io.tickloom.job.tape.Fault;
import io.tickloom.job.tape.TapePosition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Blocks of 10,000 s, which look back on the 7,200 s before them. */
class BlockCutterTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final BlockCutter cutter = new BlockCutter("AB", new BlockClock(10_000));

  @Test
  void blocksLastTwoHoursGoToTheNextBlockToo() {
    add(2_798, 2_799);
    add(2_799, 2_800);
    add(2_800, 9_999);
    add(9_999, 10_000);
    cutter.flush(at(99));

    assertThat(blocks()).containsExactly("10000: 2800 9999", "0: 2798 2799 2800 9999");
  }

  @Test
  void paneBeforeSilenceGoesToEveryBlockThatLooksBackIntoTheSilence() {
    add(100, 35_000);
    add(35_000, PaneFolder.NONE);
    cutter.flush(at(99));

    // the block of 40,000 begins its memory at 32,800
    assertThat(blocks())
        .containsExactly(
            "10000: 100",
            "20000: 100",
            "30000: 100",
            "40000: 100",
            "0: 100",
            "40000: 35000",
            "30000: 35000");
  }

  @Test
  void silenceWhereTheMemoryBeginsIsKnownToTheNextBlock() {
    add(2_799, 2_801);
    add(2_801, PaneFolder.NONE);
    cutter.flush(at(99));

    assertThat(blocks()).containsExactly("10000: 2799", "10000: 2801", "0: 2799 2801");
  }

  @Test
  void nothingIsCarriedOverAGap() {
    Pane pane = pane(100);
    pane.flags = Pane.BEFORE_GAP;
    cutter.add(pane, 35_000, at(0));
    cutter.flush(at(99));

    assertThat(blocks()).containsExactly("0: 100");
  }

  @Test
  void readerGoesOnWhereTheBlockThatIsNotReadyBegins() {
    add(100, 200);
    add(200, 10_500);
    assertThat(cutter.resumeAt(at(300))).isEqualTo(at(100));

    add(10_500, 10_600);
    assertThat(cutter.resumeAt(at(10_600))).isEqualTo(at(10_500));

    cutter.flush(at(99_999));
    assertThat(cutter.resumeAt(at(10_600))).isEqualTo(at(10_600));
  }

  @Test
  void badLineIsReadyBeforeTheReaderWouldGoOnBehindIt() throws IOException {
    cutter.addBadLine(aside("first"), at(50));
    cutter.addBadLine(aside("inside"), at(120));
    add(100, 200);

    assertThat(cutter.resumeAt(at(200))).isEqualTo(at(100));
    assertThat(notes()).containsExactly("first", "1 SIZE");
    cutter.flush(at(200));
    assertThat(notes()).containsExactly("inside", "1 SIZE");
  }

  private static BadLine aside(String text) {
    return new BadLine("file", 1, Fault.SIZE, "why", text);
  }

  private void add(long second, long next) {
    cutter.add(pane(second), next, at(second));
  }

  private static Pane pane(long second) {
    Pane pane = new Pane();
    pane.second = second;
    return pane;
  }

  private static TapePosition at(long offset) {
    return new TapePosition(0, offset);
  }

  private List<String> notes() throws IOException {
    List<String> lines = new ArrayList<>();
    for (PaneBlock block = cutter.poll(); block != null; block = cutter.poll()) {
      for (String note : block.notes()) {
        JsonNode json = JSON.readTree(note);
        lines.add(
            QualityNote.is(note)
                ? json.get("count").asText() + " " + json.get("fault").asText()
                : json.get("text").asText());
      }
    }
    return lines;
  }

  /** Each block that is ready as "start: seconds". */
  private List<String> blocks() {
    List<String> blocks = new ArrayList<>();
    for (PaneBlock block = cutter.poll(); block != null; block = cutter.poll()) {
      PackedPanes panes = new PackedPanes(1);
      panes.addAll(block.panes());
      StringBuilder text = new StringBuilder(block.blockStart() + ":");
      for (int i = 0; i < panes.count(); i++) {
        text.append(' ').append(panes.second(i));
      }
      assertThat(block.firstSecond()).isEqualTo(panes.second(0));
      blocks.add(text.toString());
    }
    return blocks;
  }
}
