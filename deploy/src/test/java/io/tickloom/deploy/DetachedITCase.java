package io.tickloom.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A run that nobody waited for is brought to its end by asking for it again. */
@EnabledIfSystemProperty(named = "tickloom.kills", matches = "[0-9]+")
class DetachedITCase {
  private static final int MOST_ASKED = 100;

  @TempDir Path folder;

  @Test
  void whatADetachedRunReadIsToldWhenItIsAskedForAgain() throws Exception {
    try (LocalCluster cluster = new LocalCluster(folder.resolve("cluster"))) {
      BoundedTrial trial = new BoundedTrial(cluster, folder).prepare(2);
      Path out = folder.resolve("detached");
      assertThat(cluster.runDetached("run.log", trial.options(out)).waitFor()).isZero();
      assertThat(out.resolve("data_quality.json")).doesNotExist();
      int asked = 0;
      Process again = cluster.run("again.log", trial.options(out, "--resume"));
      while (again.waitFor() != 0 && ++asked < MOST_ASKED) {
        assertThat(cluster.log("again.log")).contains("writes to this folder");
        again = cluster.run("again.log", trial.options(out, "--resume"));
      }
      assertThat(cluster.log("again.log")).contains("  quality    symbol");
      assertThat(out.resolve("data_quality.json")).exists();
      Tables.requireSame(trial.expected(), out);
    }
  }
}
