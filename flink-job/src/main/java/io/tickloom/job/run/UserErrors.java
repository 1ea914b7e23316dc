package io.tickloom.job.run;

import io.tickloom.job.tape.InputException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever went wrong into one line for a person and an exit status. */
final class UserErrors {
  static final int RUN_FAILED = 1;
  static final int BAD_INPUT = 2;

  private UserErrors() {}

  static int parameters(ParameterException e, String[] args) {
    String hint = "";
    if (e instanceof UnmatchedArgumentException unmatched) {
      List<String> near = unmatched.getSuggestions();
      hint = near.isEmpty() ? "" : "; did you mean " + near.get(0) + "?";
    }
    return print(
        e.getCommandLine(), e.getMessage() + hint + " (--help lists the options)", BAD_INPUT);
  }

  static int execution(Exception e, CommandLine line, ParseResult parsed) {
    InputException input = find(e, InputException.class);
    if (input != null) {
      return print(line, input.getMessage(), BAD_INPUT);
    }
    if (e instanceof IllegalArgumentException) {
      return print(line, e.getMessage(), BAD_INPUT);
    }
    if (System.getProperty(QuietLogs.PROPERTY) != null) {
      e.printStackTrace(line.getErr());
    }
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return print(
        line,
        "the run failed: " + root.getClass().getSimpleName() + ": " + root.getMessage(),
        RUN_FAILED);
  }

  private static <T extends Throwable> T find(Throwable thrown, Class<T> type) {
    return org.apache.flink.util.ExceptionUtils.findSerializedThrowable(
            thrown, type, UserErrors.class.getClassLoader())
        .orElse(null);
  }

  /** Prints the one line of an error; returns the status that it was given. */
  static int print(CommandLine line, String message, int status) {
    line.getErr().println("error: " + message);
    line.getErr().flush();
    return status;
  }
}
