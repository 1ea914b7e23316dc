package io.tickloom.job.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tickloom.job.book.BookPane;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Flows that were made along a known line are found to lie along it. */
class FlowPrincipalTest {
  private final FlowPrincipal flow = new FlowPrincipal();

  /** Flows of a factor times 1 to 10 by level, and noise, over so many seconds. */
  private void add(int seconds, double noise, boolean isShort) {
    SplittableRandom random = new SplittableRandom(3);
    for (int s = 0; s < seconds; s++) {
      BookPane pane = new BookPane();
      pane.second = 1_700_000_000L + s;
      pane.updates = 2;
      pane.shortUpdates = isShort ? 1 : 0;
      pane.levelDepthSumE8 = 2e8;
      double factor = random.nextDouble(-1, 1);
      for (int level = 0; level < 10; level++) {
        pane.flowE8[level] = 1e8 * (factor * (level + 1) + noise * random.nextDouble(-1, 1));
      }
      flow.add(pane);
    }
  }

  @Test
  void weightsAreThoseThatTheFlowsWereMadeWith() {
    add(1_000, 0, false);
    FlowPrincipal.Component found = flow.component();
    for (int level = 0; level < 10; level++) {
      assertThat(found.weights().get(level)).isCloseTo((level + 1) / 55.0, within(1e-9));
    }
    assertThat(found.explained()).isCloseTo(1, within(1e-9));
    assertThat(flow.windows()).isEqualTo(100);
  }

  @Test
  void noiseLeavesTheWeightsAboutWhatTheyWere() {
    add(20_000, 3, false);
    FlowPrincipal.Component found = flow.component();
    for (int level = 0; level < 10; level++) {
      assertThat(found.weights().get(level)).isCloseTo((level + 1) / 55.0, within(0.01));
    }
    // Variances per second: 385 / 3 along the line, 9 / 3 each way.
    assertThat(found.explained()).isCloseTo((385 + 9) / (385 + 90.0), within(0.02));
  }

  @Test
  void windowsWithLevelsThatAreNotKnownDoNotCount() {
    add(1_000, 0, true);
    assertThatThrownBy(flow::component).hasMessageContaining("0 whole windows");
  }
}
