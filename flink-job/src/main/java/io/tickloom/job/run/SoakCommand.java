package io.tickloom.job.run;

import io.tickloom.job.emulate.Emulator;
import io.tickloom.job.emulate.EmulatorReport;
import io.tickloom.job.tape.TapeFinder;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Drives a client with an emulated exchange and watches what it uses. */
@Command(
    name = "soak",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Runs a client against an emulated exchange until the data's end, and says what was sent,"
            + " what was withheld, and how the client's memory and threads went.")
final class SoakCommand implements Callable<Integer> {
  @Mixin private final EmulateOptions options = new EmulateOptions();

  @Option(
      names = "--client",
      required = true,
      paramLabel = "COMMAND",
      description = "The client, run by sh; $$WS and $$REST are the exchange's addresses.")
  private String client;

  @Option(
      names = "--settle",
      defaultValue = "10s",
      paramLabel = "TIME",
      description =
          "How long the client may go on behind the data's end before it is told to end (SIGTERM)."
              + " Default: ${DEFAULT-VALUE}.")
  private String settle;

  @Option(
      names = "--every",
      defaultValue = "10s",
      paramLabel = "TIME",
      description = "Time between looks at the client. Default: ${DEFAULT-VALUE}.")
  private String every;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Duration settling = EmulateOptions.span("--settle", settle);
    Duration looks = EmulateOptions.span("--every", every);
    try (SimulatedFolder simulated = SimulatedFolder.of(options);
        FaultLog log = FaultLog.open(options.faultLog)) {
      List<String> data = options.isSimulated() ? List.of(simulated.path()) : options.data;
      TapeFinder.Found found = TapeFinder.find(data, options.symbol);
      try (Emulator emulator =
          new Emulator(found.tapes(), options.checked(), log, System::nanoTime)) {
        emulator.open();
        return drive(emulator, settling, looks);
      }
    }
  }

  private int drive(Emulator emulator, Duration settling, Duration looks)
      throws IOException, InterruptedException {
    Process process = start(emulator.port());
    Thread onEnd = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(onEnd);
    ClientWatch watch = new ClientWatch(process, looks, emulator);
    watch.start();
    // A client that ends before the data does must not leave the replay waiting for it.
    var unused = process.onExit().thenRun(emulator::stop);
    if (options.runFor != null) {
      emulator.stopAfter(EmulateOptions.span("--for", options.runFor));
    }
    emulator.run();
    EmulatorReport report = emulator.report();
    boolean ended = process.waitFor(settling.toMillis(), TimeUnit.MILLISECONDS);
    if (!ended) {
      process.destroy();
      ended = process.waitFor(settling.toMillis() + 10_000, TimeUnit.MILLISECONDS);
    }
    watch.end();
    System.out.printf(
        "  sent       %,d frames of %,d messages; %,d withheld; %,d REST calls%n",
        report.frames(), report.messages(), report.withheld() + report.muted(), report.calls());
    report.sent().forEach((stream, n) -> System.out.printf("             %,12d %s%n", n, stream));
    System.out.println("  client     " + watch.summary());
    if (!ended) {
      process.destroyForcibly();
      System.out.println("  client     did not end when it was told to");
      return UserErrors.RUN_FAILED;
    }
    System.out.println("  client     ended with status " + process.exitValue());
    return 0;
  }

  private Process start(int port) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", "exec " + client).inheritIO();
    builder.environment().put("WS", "ws://" + options.host + ":" + port);
    builder.environment().put("REST", "http://" + options.host + ":" + port);
    return builder.start();
  }
}
