package io.tickloom.job.simulate;

import java.io.IOException;
import java.time.LocalDate;

/** Hears a market's sweeps in order of time, day by day. */
interface SweepListener {
  /** A UTC day begins. */
  void openDay(LocalDate day) throws IOException;

  /** A sweep came; the carrier is used again for the next one. */
  void sweep(Sweep sweep) throws IOException;

  /**
   * A second begins, the first of a day behind {@link #openDay}.
   *
   * @param second since the epoch
   * @param activity factor on the rate of all that happens in it; above 0
   * @param leanToBids how much more often than usual orders to buy come near the best price and
   *     orders to sell are cancelled there, and how much less often the reverse, as a part of the
   *     usual rates
   */
  default void openSecond(long second, double activity, double leanToBids) throws IOException {
    // of no use to one that looks at trades alone
  }
}
