package io.tickloom.job.emulate;

import io.tickloom.job.emulate.data.Venue;
import io.tickloom.job.emulate.fault.FaultPlan;
import io.tickloom.job.emulate.wire.Limits;
import io.tickloom.job.emulate.wire.Port;
import java.time.Duration;

/**
 * What to emulate.
 *
 * @param venue spot or futures
 * @param speed times as fast as the data was; {@link DataClock#UNLIMITED} for as fast as it is read
 * @param startAt how far into the data the replay starts; what lies before it REST knows
 * @param clients the replay waits until so many connections listen to a stream
 * @param faults what goes wrong
 * @param limits what a client may do
 * @param marketDataOnly whether it is the host without trades by id
 * @param address where to listen
 */
public record EmulatorOptions(
    Venue venue,
    double speed,
    Duration startAt,
    int clients,
    FaultPlan faults,
    Limits limits,
    boolean marketDataOnly,
    Port.Address address) {
  /** Checks the durations and counts. */
  public EmulatorOptions {
    if (clients < 0) {
      throw new IllegalArgumentException("clients " + clients + " is below 0");
    }
    if (startAt.isNegative()) {
      throw new IllegalArgumentException("start " + startAt + " lies before the data");
    }
  }
}
