package io.tickloom.job.run;

import org.apache.flink.configuration.Configuration;

/** What may be different between two runs of the job without a difference in the rows. */
record Trial(
    int parallelism,
    FeaturesOptions.State state,
    FeaturesOptions.Mode mode,
    long cutBytes,
    int deltaT) {

  static final Trial PLAIN =
      new Trial(
          2, FeaturesOptions.State.ROCKSDB, FeaturesOptions.Mode.STREAMING, Long.MAX_VALUE / 2, 5);

  Trial withDeltaT(int seconds) {
    return new Trial(parallelism, state, mode, cutBytes, seconds);
  }

  Trial withCutBytes(long bytes) {
    return new Trial(parallelism, state, mode, bytes, deltaT);
  }

  Configuration settings() {
    FeaturesOptions options = new FeaturesOptions();
    options.parallelism = parallelism;
    options.state = state;
    options.mode = mode;
    options.checkpointSeconds = 1;
    return JobSettings.job(options);
  }
}
