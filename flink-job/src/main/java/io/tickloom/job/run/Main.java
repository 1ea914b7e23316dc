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
      Runtime.getRuntime().halt(status);
    } else if (status != 0) {
      throw new IllegalStateException("the run failed with status " + status);
    }
  }

  static int run(String... args) {
    boolean simulate = args.length > 0 && args[0].equals("simulate");
    CommandLine line = new CommandLine(simulate ? new SimulateCommand() : new FeaturesCommand());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(int.class, UserErrors::wholeNumber);
    line.setParameterExceptionHandler(UserErrors::parameters);
    line.setExecutionExceptionHandler(UserErrors::execution);
    return line.execute(simulate ? Arrays.copyOfRange(args, 1, args.length) : args);
  }
}
