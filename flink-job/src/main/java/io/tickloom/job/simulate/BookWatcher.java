package io.tickloom.job.simulate;

import java.io.IOException;

/** Hears what happens to a simulated book, in order. */
interface BookWatcher {
  /** The best price of a side, or what rests there, is another. */
  void quote(long timeMicros, SimulatedBook book) throws IOException;

  /** Trades of a sweep have taken what they name, from a place on, all at one price. */
  void trades(Sweep sweep, int from, int count) throws IOException;

  /** A tenth of a second has passed; the book tells which levels were touched since the last. */
  void diff(long timeMicros, SimulatedBook book) throws IOException;
}
