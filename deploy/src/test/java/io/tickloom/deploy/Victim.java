package io.tickloom.deploy;

/** Who is killed. */
enum Victim {
  /** One of two. */
  TASKMANAGER,
  /** Both at once. */
  TASKMANAGERS,
  /** The one there is. */
  JOBMANAGER,
  /** Both kinds. */
  EVERYTHING;

  /** Whether the job is lost with it, and must be submitted again. */
  boolean takesTheJob() {
    return this == JOBMANAGER || this == EVERYTHING;
  }

  void die(LocalCluster cluster, int which) throws Exception {
    if (takesTheJob()) {
      cluster.kill(LocalCluster.JOBMANAGER);
    }
    if (this == TASKMANAGER) {
      cluster.kill(LocalCluster.TASKMANAGERS.get(which));
    } else if (this != JOBMANAGER) {
      for (String name : LocalCluster.TASKMANAGERS) {
        cluster.kill(name);
      }
    }
  }
}
