package io.tickloom.job.simulate;

import java.io.IOException;
import java.time.LocalDate;

/** Hears a market's sweeps in order of time, day by day. */
interface SweepListener {
  /** A UTC day begins. */
  void openDay(LocalDate day) throws IOException;

  /** A sweep came; the carrier is used again for the next one. */
  void sweep(Sweep sweep) throws IOException;
}
