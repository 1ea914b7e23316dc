package io.tickloom.job.emulate.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Faults that a client can heal from, drawn at random times of a stretch of the data. */
final class RandomFaults {
  private static final int MOST_MESSAGES = 50;
  private static final int[] STATUSES = {429, 500, 503, 403};

  private RandomFaults() {}

  static List<PlannedFault> draw(int line, int count, Duration over, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<PlannedFault> faults = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long micros = random.nextLong(Math.max(1, Spans.micros(over)));
      faults.add(new PlannedFault(line, 0, micros, 0, fault(random, i)));
    }
    faults.sort(Comparator.comparingLong(PlannedFault::atMicros));
    return faults;
  }

  /** Each kind in turn, so that a plan of a dozen has seen most of them. */
  private static Fault fault(SplittableRandom random, int turn) {
    int messages = 1 + random.nextInt(MOST_MESSAGES);
    Duration span = Duration.ofMillis(200 + random.nextInt(1_800));
    Fault.Kind[] kinds = {
      Fault.Kind.DISCONNECT,
      Fault.Kind.DROP,
      Fault.Kind.DOUBLE,
      Fault.Kind.REORDER,
      Fault.Kind.STALL,
      Fault.Kind.REST,
      Fault.Kind.FRAGMENT,
      Fault.Kind.GARBAGE,
      Fault.Kind.CLOSE,
      Fault.Kind.UNKNOWN,
      Fault.Kind.SLOW,
      Fault.Kind.SHUTDOWN,
      Fault.Kind.REFUSE,
      Fault.Kind.MUTE
    };
    Fault.Kind kind = kinds[turn % kinds.length];
    int count =
        switch (kind) {
          case REST -> STATUSES[random.nextInt(STATUSES.length)];
          case CLOSE -> 1001;
          case GARBAGE, UNKNOWN -> 1 + messages % 5;
          default -> messages;
        };
    return new Fault(kind, count, span, Duration.ofMillis(300), "");
  }
}
