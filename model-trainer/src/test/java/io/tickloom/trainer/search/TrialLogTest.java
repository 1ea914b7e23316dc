package io.tickloom.trainer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrialLogTest {
  @TempDir Path folder;

  private static Trial trial(int number) {
    return new Trial(
        number, new TreeMap<>(Map.of("rate", 0.1)), 0.53, 40, 1.5, new double[] {0.1, -0.2});
  }

  @Test
  void goesOnWhereItWasBrokenOff() throws IOException {
    Path file = folder.resolve("new/trials.jsonl");
    TrialLog log = TrialLog.open(file, "eth");
    log.add(trial(0));
    log.add(trial(1));
    Files.writeString(file, "{\"number\":2,\"set", StandardOpenOption.APPEND);
    TrialLog again = TrialLog.open(file, "eth");
    assertThat(again.trials()).hasSize(2);
    assertThat(again.trials().get(1).settings()).containsEntry("rate", 0.1);
    assertThat(again.trials().get(1).returns()).containsExactly(0.1, -0.2);
    again.add(trial(2));
    assertThat(Files.readAllLines(file)).hasSize(4);
  }

  @Test
  void refusesTheTrialsOfAnotherSearchAndLeavesThem() throws IOException {
    Path file = folder.resolve("trials.jsonl");
    TrialLog.open(file, "eth").add(trial(0));
    assertThatThrownBy(() -> TrialLog.open(file, "btc"))
        .isInstanceOf(TrialLog.OtherSearchException.class)
        .hasMessageContaining("trials.jsonl: holds the trials of other data or options");
    assertThat(Files.readAllLines(file)).hasSize(2);
    Path other = Files.writeString(folder.resolve("other"), "hello\n");
    assertThatThrownBy(() -> TrialLog.open(other, "eth"))
        .isInstanceOf(TrialLog.OtherSearchException.class);
  }
}
