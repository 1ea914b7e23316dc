package io.tickloom.job.run;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;

/** Starts the job; {@code --help} tells the rest. */
public final class Main {
  /** By the first word; without one of these, ticks become rows. */
  private static final Map<String, Supplier<Callable<Integer>>> COMMANDS =
      Map.of(
          "simulate", SimulateCommand::new,
          "fetch", FetchCommand::new,
          "catalogue", CatalogueCommand::new,
          "replay", ReplayCommand::new,
          "live", LiveCommand::new,
          "emulate", EmulateCommand::new,
          "micro-price", MicroPriceCommand::new,
          "record", RecordCommand::new,
          "soak", SoakCommand::new);

  private Main() {}

  /** Runs and exits: 0 done, 1 the run failed, 2 what the user gave can't be used. */
  public static void main(String[] args) {
    QuietLogs.install();
    int status = run(args);
    System.out.flush();
    if (Place.here() != Place.INSIDE) {
      System.exit(status);
    } else if (status != 0) {
      throw new IllegalStateException("the run failed with status " + status);
    }
  }

  static int run(String... args) {
    boolean named = args.length > 0 && COMMANDS.containsKey(args[0]);
    CommandLine line = new CommandLine(named ? COMMANDS.get(args[0]).get() : new FeaturesCommand());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(int.class, UserErrors::wholeNumber);
    line.registerConverter(Duration.class, new DurationWord());
    line.setParameterExceptionHandler(UserErrors::parameters);
    line.setExecutionExceptionHandler(UserErrors::execution);
    return line.execute(named ? Arrays.copyOfRange(args, 1, args.length) : args);
  }
}
