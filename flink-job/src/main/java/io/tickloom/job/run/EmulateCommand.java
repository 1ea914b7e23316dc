package io.tickloom.job.run;

import io.tickloom.job.emulate.Emulator;
import io.tickloom.job.emulate.EmulatorOptions;
import io.tickloom.job.emulate.EmulatorReport;
import io.tickloom.job.tape.Tape;
import io.tickloom.job.tape.TapeFinder;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Is the exchange on this machine. */
@Command(
    name = "emulate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Plays dumps or recordings as the exchange would send them: websocket streams and REST.")
final class EmulateCommand implements Callable<Integer> {
  @Mixin private final EmulateOptions options = new EmulateOptions();

  private volatile boolean signalled;

  @Override
  public Integer call() throws IOException, InterruptedException {
    EmulatorOptions checked = options.checked();
    try (SimulatedFolder simulated = SimulatedFolder.of(options);
        FaultLog log = FaultLog.open(options.faultLog)) {
      List<String> data = options.isSimulated() ? List.of(simulated.path()) : options.data;
      TapeFinder.Found found = TapeFinder.find(data, options.symbol);
      found.notes().forEach(note -> System.out.println("  note       " + note));
      try (Emulator emulator = new Emulator(found.tapes(), checked, log, System::nanoTime)) {
        emulator.open();
        printStart(found.tapes(), emulator, checked);
        Thread onSignal = new Thread(() -> closeOnSignal(emulator));
        Runtime.getRuntime().addShutdownHook(onSignal);
        if (options.runFor != null) {
          emulator.stopAfter(EmulateOptions.span("--for", options.runFor));
        }
        emulator.run();
        print(emulator.report());
        if (!signalled) {
          stay();
        }
      }
    }
    return 0;
  }

  private void printStart(List<Tape> tapes, Emulator emulator, EmulatorOptions checked) {
    List<String> symbols = tapes.stream().map(Tape::symbol).toList();
    System.out.printf(
        "  emulate    %s %s%s from %s, %s, %d faults planned%n",
        checked.venue().name().toLowerCase(Locale.ROOT),
        String.join(", ", symbols),
        options.isSimulated() ? ", SIMULATED" : "",
        text(emulator.timeMicros()),
        checked.speed() == 0 ? "as fast as it is taken" : checked.speed() + " times as fast",
        checked.faults().size());
    String at = options.host + ":" + emulator.port();
    System.out.printf("  address    ws://%s http://%s%s%n", at, at, tlsText(at));
    System.out.println(
        options.startNow ? "  start      now" : "  start      with the first subscription");
  }

  private String tlsText(String at) {
    return options.tls || options.keystore != null ? " wss://" + at + " https://" + at : "";
  }

  /** Clients are told of the end. */
  private void closeOnSignal(Emulator emulator) {
    signalled = true;
    try {
      emulator.close();
    } catch (IOException e) {
      System.err.println("  note       the data could not be closed: " + e.getMessage());
    }
  }

  private static void print(EmulatorReport report) {
    System.out.printf(
        "  %s %s, %,d messages, %,d of them withheld, %,d REST calls, %,d faults happened%n",
        report.atEnd() ? "data ends " : "stopped at",
        text(report.lastMicros()),
        report.messages(),
        report.withheld() + report.muted(),
        report.calls(),
        report.faults());
    report.sent().forEach((stream, n) -> System.out.printf("  sent       %,12d %s%n", n, stream));
  }

  private void stay() throws InterruptedException {
    if (options.endAfter == null && options.runFor != null) {
      return;
    }
    if (options.endAfter == null) {
      System.out.println("  stays      Ctrl-C ends it; REST goes on");
      new CountDownLatch(1).await();
    }
    Duration span = EmulateOptions.span("--end-after", options.endAfter);
    TimeUnit.MILLISECONDS.sleep(span.toMillis());
  }

  private static String text(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
  }
}
