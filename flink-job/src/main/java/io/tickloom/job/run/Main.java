package io.tickloom.job.run;

import java.util.Arrays;
import picocli.CommandLine;

/** Starts the job; {@code --help} tells the rest. */
public final class Main {
  private Main() {}

  /** Runs and exits: 0 done, 1 the run failed, 2 what the user gave can't be used. */
  public static void main(String[] args) {
    QuietLogs.install();
    int status = run(args);
    System.out.flush();
    // A cluster that runs the program in its own process must not be ended with it.
    if (!FeaturesCommand.isOnCluster()) {
      System.exit(status);
    } else if (status != 0) {
      throw new IllegalStateException("the run failed with status " + status);
    }
  }

  static int run(String... args) {
    Object command = command(args.length > 0 ? args[0] : "");
    CommandLine line = new CommandLine(command);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(UserErrors::parameters);
    line.setExecutionExceptionHandler(UserErrors::execution);
    boolean named = !(command instanceof FeaturesCommand);
    return line.execute(named ? Arrays.copyOfRange(args, 1, args.length) : args);
  }

  private static Object command(String name) {
    return switch (name) {
      case "simulate" -> new SimulateCommand();
      case "catalogue" -> new CatalogueCommand();
      default -> new FeaturesCommand();
    };
  }
}
