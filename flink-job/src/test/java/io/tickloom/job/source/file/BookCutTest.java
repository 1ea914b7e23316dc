package io.tickloom.job.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tickloom.job.book.BookPane;
import io.tickloom.job.book.BookPanes;
import io.tickloom.job.feature.BlockClock;
import io.tickloom.job.feature.PaneBlock;
import io.tickloom.job.tape.BookTape;
import io.tickloom.job.tape.TapeCuts;
import io.tickloom.job.tape.TapeFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A book in blocks: each with what it looks back on, whatever fails in between. */
class BookCutTest {
  private static final BlockClock BLOCKS = new BlockClock(21_600);
  private static final long MIDNIGHT = 1_723_161_600L;

  private BookTape tape;
  private TapeCuts.Cut whole;

  @BeforeEach
  void find() {
    Path folder = Path.of("../../shared/data/binance-spot-ethusdt");
    if (!Files.isDirectory(folder) && "true".equals(System.getenv("CI"))) {
      throw new AssertionError(folder.toAbsolutePath() + " is absent");
    }
    assumeTrue(Files.isDirectory(folder), folder + " is absent");
    tape = TapeFinder.find(List.of(folder.toString()), "X").books().get(0);
    whole = TapeCuts.ofBooks(List.of(tape)).get(0);
  }

  @Test
  void nextBlockGetsTheSecondsThatItLooksBackOn() throws IOException {
    BookPanes before = new BookPanes(1);
    Map<Long, Map<Long, byte[]>> blocks = new TreeMap<>();
    read(whole, blocks, Integer.MAX_VALUE);

    assertThat(blocks).containsOnlyKeys(MIDNIGHT - 21_600, MIDNIGHT);
    blocks.get(MIDNIGHT).values().forEach(before::addAll);
    // the recording begins less than the longest memory before midnight
    assertThat(BookPane.LONGEST_MEMORY_SECONDS).isGreaterThan(400);
    assertThat(before.second(0)).isEqualTo(1_723_161_255L);
    // and ends within a second, of which nobody knows how it went on
    assertThat(before.count()).isEqualTo(1_723_161_905L - 1_723_161_255L);
  }

  @Test
  void cutThatGoesOnSomewhereGivesTheSamePanes() throws IOException {
    Map<Long, String> expected = panes(whole, Integer.MAX_VALUE);
    assertThat(expected).hasSize(2);

    for (int polls = 0; polls < 40; polls += 3) {
      assertThat(panes(whole, polls)).as("stopped after %s", polls).isEqualTo(expected);
    }
  }

  /** The panes of each block where the reader fails after some polls, and another goes on. */
  private Map<Long, String> panes(TapeCuts.Cut cut, int polls) throws IOException {
    Map<Long, Map<Long, byte[]>> blocks = new TreeMap<>();
    TapeCuts.Cut rest = read(cut, blocks, polls);
    read(rest, blocks, Integer.MAX_VALUE);
    Map<Long, String> panes = new TreeMap<>();
    blocks.forEach(
        (block, runs) -> {
          BookPanes joined = new BookPanes(1);
          runs.values().forEach(joined::addAll);
          panes.put(block, Base64.getEncoder().encodeToString(joined.toBytes()));
        });
    return panes;
  }

  private TapeCuts.Cut read(TapeCuts.Cut cut, Map<Long, Map<Long, byte[]>> blocks, int polls)
      throws IOException {
    try (BookCut open =
        new BookCut(cut, tape, BLOCKS, new ReadMetrics(new UnregisteredMetricsGroup()))) {
      boolean more = true;
      for (int poll = 0; more && poll < polls; poll++) {
        more = open.advance();
        for (PaneBlock block = open.poll(); block != null; block = open.poll()) {
          assertThat(block.ofBook()).isTrue();
          if (block.panes().length > 0) {
            blocks
                .computeIfAbsent(block.blockStart(), start -> new TreeMap<>())
                .put(block.firstSecond(), block.panes());
          }
        }
      }
      return cut.resumedAt(open.resumeAt());
    }
  }
}
