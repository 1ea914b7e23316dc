package io.tickloom.job.record;

import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** A process that records a trade each millisecond and says so, until it is killed. */
final class RecorderVictim {
  private static final long MILLISECOND = 1_000_000;
  private static final long NOON = 1785585600000000000L;

  private RecorderVictim() {}

  public static void main(String[] args) throws Exception {
    try (Recorder recorder = new Recorder(Path.of(args[0]), line -> {}, System::nanoTime)) {
      long start = System.nanoTime();
      for (long id = 0; id < 100_000; id++) {
        recorder.take("ETHUSDT", NOON + id * MILLISECOND, RecorderTest.trade(id));
        System.out.println(id);
        LockSupport.parkNanos(start + (id + 1) * MILLISECOND - System.nanoTime());
      }
    }
  }
}
