package io.tickloom.job.emulate.wire;

import io.tickloom.job.emulate.fault.Fault;
import java.util.function.LongSupplier;

/** What is wrong with REST at present, by plan. */
final class RestFaults {
  private static final long SECOND_NANOS = 1_000_000_000L;

  private final LongSupplier nanos;
  private int status;
  private long statusUntil;
  private long slowUntil;
  private long slowMillis;
  private long skewUntil;
  private long skewMicros;

  RestFaults(LongSupplier nanos) {
    this.nanos = nanos;
    statusUntil = nanos.getAsLong();
    slowUntil = statusUntil;
    skewUntil = statusUntil;
  }

  synchronized void start(Fault fault) {
    long until = nanos.getAsLong() + fault.span().toNanos();
    switch (fault.kind()) {
      case REST -> {
        status = fault.count();
        statusUntil = until;
      }
      case SLOW -> {
        slowMillis = fault.delay().toMillis();
        slowUntil = until;
      }
      default -> {
        skewMicros = fault.delay().toNanos() / 1_000;
        skewUntil = until;
      }
    }
  }

  /** The status that every call gets now; 0 for what is right. */
  synchronized int status() {
    return nanos.getAsLong() - statusUntil < 0 ? status : 0;
  }

  /** Whole seconds until {@link #status} is over. */
  synchronized long retryAfterSeconds() {
    return Math.max(1, (statusUntil - nanos.getAsLong() + SECOND_NANOS - 1) / SECOND_NANOS);
  }

  /** How late an answer is now. */
  synchronized long delayMillis() {
    return nanos.getAsLong() - slowUntil < 0 ? slowMillis : 0;
  }

  /** How far the clock is off now. */
  synchronized long skewMicros() {
    return nanos.getAsLong() - skewUntil < 0 ? skewMicros : 0;
  }
}
