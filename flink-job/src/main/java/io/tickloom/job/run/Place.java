package io.tickloom.job.run;

import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.streaming.api.environment.LocalStreamEnvironment;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Where this program runs. */
enum Place {
  /** By itself, with a cluster of its own. */
  ALONE,
  /** As a client of a cluster, by {@code flink run}. */
  CLIENT,
  /** In the process of a cluster, which must not end with the program. */
  INSIDE;

  /** What Flink calls the deployment of a program that runs in the JobManager. */
  private static final String EMBEDDED = "embedded";

  static Place here() {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    if (env instanceof LocalStreamEnvironment) {
      return ALONE;
    }
    return EMBEDDED.equals(env.getConfiguration().get(DeploymentOptions.TARGET)) ? INSIDE : CLIENT;
  }
}
