package io.tickloom.job.emulate.fault;

/**
 * A fault and when it comes.
 *
 * @param line where the plan says it, from 1
 * @param atMessage the message before which it comes, counted from 1; 0 where it comes at a time
 * @param atMicros how long after the start of the replay it comes, in time of the data
 * @param period messages, or microseconds, after which it comes again; 0 where it comes once
 * @param fault what
 */
record PlannedFault(int line, long atMessage, long atMicros, long period, Fault fault) {
  boolean repeats() {
    return period > 0;
  }

  PlannedFault again() {
    return atMessage > 0
        ? new PlannedFault(line, atMessage + period, 0, period, fault)
        : new PlannedFault(line, 0, atMicros + period, period, fault);
  }
}
