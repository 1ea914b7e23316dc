package io.tickloom.job.run;

import io.tickloom.job.tape.InputException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever went wrong into one line for a person and an exit status. */
final class UserErrors {
  static final int RUN_FAILED = 1;
  static final int BAD_INPUT = 2;

  private UserErrors() {}

  static int parameters(ParameterException e, String[] args) {
    String message =
        e instanceof UnmatchedArgumentException unmatched
            ? unmatched(unmatched)
            : unknownOption(e.getCommandLine(), args)
                .map(UserErrors::unmatched)
                .orElse(e.getMessage());
    return print(e.getCommandLine(), message + " (--help lists the options)", BAD_INPUT);
  }

  /** A misspelt option is worth more than the word that a required one is missing. */
  private static Optional<UnmatchedArgumentException> unknownOption(
      CommandLine line, String[] args) {
    return Stream.of(args)
        .filter(word -> word.startsWith("--"))
        .map(word -> word.split("=", 2)[0])
        .filter(name -> !line.getCommandSpec().optionsMap().containsKey(name))
        .findFirst()
        .map(name -> new UnmatchedArgumentException(line, List.of(name)));
  }

  /** The first word that fits nowhere; those behind it may be its own values. */
  private static String unmatched(UnmatchedArgumentException e) {
    String word = e.getUnmatched().get(0);
    String message =
        e.isUnknownOption() ? "unknown option " + word : "\"" + word + "\" belongs to no option";
    List<String> near = e.getSuggestions();
    return near.isEmpty() ? message : message + "; did you mean " + near.get(0) + "?";
  }

  /** Whole numbers, refused in words of everyday. */
  static Integer wholeNumber(String value) {
    try {
      return Integer.valueOf(value);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + value + "' is not a whole number");
    }
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
