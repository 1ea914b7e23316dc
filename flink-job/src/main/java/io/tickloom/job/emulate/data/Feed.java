package io.tickloom.job.emulate.data;

import java.io.IOException;
import java.util.Optional;

/** Something that happens after something, in order of time: looked at first, then let pass. */
public interface Feed extends AutoCloseable {
  /** The end of a feed. */
  long NEVER = Long.MAX_VALUE;

  /** When the next thing happens, microseconds since 1970 UTC; {@link #NEVER} at the end. */
  long nextMicros();

  /** The message that is sent then; empty where no stream tells of it. */
  Optional<MarketMessage> message();

  /** Lets it happen, so that REST knows of it, and goes on to the next. */
  void pass() throws IOException;

  @Override
  void close() throws IOException;
}
