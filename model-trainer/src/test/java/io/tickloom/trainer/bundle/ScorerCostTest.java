package io.tickloom.trainer.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** What a row costs in memory; {@link ScorerBench} prints what it costs in time. */
final class ScorerCostTest {
  @Test
  void scoringAllocatesNothing() throws IOException {
    Scorer scorer = new Scorer(WideModel.bundle(), WideModel.features(), 5);
    double[][] rows = WideModel.rows();
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    double sum = WideModel.pass(scorer, rows);
    long before = thread.getCurrentThreadAllocatedBytes();
    for (int pass = 0; pass < 5; pass++) {
      sum += WideModel.pass(scorer, rows);
    }
    long grown = thread.getCurrentThreadAllocatedBytes() - before;
    assertThat(sum).isPositive();
    // An object is 16 bytes at least: not one for each row, let alone for each tree.
    assertThat(grown).as("bytes for 5,000 rows").isLessThan(20_000);
  }
}
