package io.tickloom.job.simulate;

/** Hears how far a simulation is; called about once a megabyte, from the thread that simulates. */
@FunctionalInterface
public interface SimulationProgress {
  /** Says nothing to anyone. */
  SimulationProgress SILENT = (bytesWritten, timeMicros) -> {};

  /**
   * Takes note.
   *
   * @param bytesWritten bytes written so far, all files together
   * @param timeMicros event time reached, UTC, since the epoch
   */
  void reached(long bytesWritten, long timeMicros);
}
