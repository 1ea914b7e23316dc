package io.tickloom.job.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;

class JobSettingsTest {
  /** Flink waits for the pause before its first one too, else it takes it at the job's start. */
  @Test
  void boundedRunTakesItsFirstCheckpointAfterAnInterval() {
    FeaturesOptions options = new FeaturesOptions();
    options.checkpointSeconds = 7;
    Configuration job = JobSettings.job(options);
    assertThat(job.get(CheckpointingOptions.CHECKPOINTING_INTERVAL))
        .isEqualTo(Duration.ofSeconds(7));
    assertThat(job.get(CheckpointingOptions.MIN_PAUSE_BETWEEN_CHECKPOINTS))
        .isEqualTo(Duration.ofSeconds(7));
  }
}
