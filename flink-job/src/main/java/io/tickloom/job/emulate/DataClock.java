package io.tickloom.job.emulate;

import java.util.function.LongSupplier;

/**
 * The exchange's clock: the data's time, which stands still until the replay starts and then runs
 * so many times as fast as the wall's; without a limit of speed it is wherever the data is.
 */
public final class DataClock implements LongSupplier {
  /** A speed without a limit. */
  public static final double UNLIMITED = 0;

  private static final double NANOS_A_MICRO = 1_000;

  private final double speed;
  private final LongSupplier nanos;
  private volatile long startMicros;
  private volatile long startNanos;
  private volatile boolean running;
  private volatile long passedMicros;
  private volatile long nextMicros = Long.MAX_VALUE;

  /**
   * A clock that stands.
   *
   * @param speed times the wall's, above 0, or {@link #UNLIMITED}
   * @param nanos the wall's clock
   */
  public DataClock(double speed, LongSupplier nanos) {
    if (!(speed >= 0) || Double.isInfinite(speed)) {
      throw new IllegalArgumentException("speed " + speed + " is not 0 or above");
    }
    this.speed = speed;
    this.nanos = nanos;
  }

  void set(long micros) {
    startMicros = micros;
    passedMicros = micros;
  }

  void start() {
    startNanos = nanos.getAsLong();
    running = true;
  }

  /** The data has come to here. */
  void passed(long micros) {
    passedMicros = Math.max(passedMicros, micros);
  }

  /** What comes next is of this time: until it is sent, the exchange's time is not behind it. */
  void next(long micros) {
    nextMicros = micros;
  }

  /**
   * Now, microseconds since 1970 UTC; never behind what has been sent, nor ahead of what has not: a
   * machine that is slow to send must not look like an exchange without trades.
   */
  @Override
  public long getAsLong() {
    if (!running || speed == UNLIMITED) {
      return passedMicros;
    }
    double elapsed = (nanos.getAsLong() - startNanos) / NANOS_A_MICRO * speed;
    return Math.max(passedMicros, Math.min(nextMicros, startMicros + (long) elapsed));
  }

  /** Wall time until the data's time is {@code micros}; 0 or below where it is due. */
  long nanosUntil(long micros) {
    if (speed == UNLIMITED) {
      return 0;
    }
    double due = (micros - startMicros) / speed * NANOS_A_MICRO;
    return startNanos + (long) due - nanos.getAsLong();
  }
}
