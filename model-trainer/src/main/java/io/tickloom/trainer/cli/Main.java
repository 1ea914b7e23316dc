package io.tickloom.trainer.cli;

import io.tickloom.trainer.table.BadInputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The trainer's front door. */
public final class Main {
  /** Exit code of a run that the user can put right: an option, a file, too few rows. */
  public static final int USER_ERROR = 2;

  /** Exit code of a run that broke by our fault. */
  public static final int BROKEN = 1;

  private Main() {}

  /**
   * Runs the trainer and exits.
   *
   * @param args see {@code --help}
   */
  @SuppressWarnings("SystemConsoleNull") // Java 17 has no other way to ask
  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    LogManager.getLogManager().reset();
    System.exit(
        run(
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            System.console() != null,
            args));
  }

  /**
   * Runs the trainer.
   *
   * @param out where a run's lines go
   * @param err where errors and progress go
   * @param terminal whether a person is looking on
   * @param args {@code leak-check} or {@code same} and its options, or the options of a training
   *     run
   * @return 0, or what went wrong
   */
  public static int run(PrintWriter out, PrintWriter err, boolean terminal, String... args) {
    Console console = new Console(out, err, terminal);
    Optional<Object> named = command(console, args);
    CommandLine line = new CommandLine(named.orElseGet(() -> new TrainCommand(console)));
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((e, words) -> refuse(err, unknownOption(e, words)));
    line.setExecutionExceptionHandler((e, c, p) -> fail(err, e));
    try {
      return line.execute(named.isPresent() ? Arrays.copyOfRange(args, 1, args.length) : args);
    } catch (OutOfMemoryError e) {
      err.println(
          "tickloom-trainer: a heap of %,d MB is too small for these rows; give more with java -Xmx (make: TRAIN_MEMORY=-Xmx3g), or fewer rows or columns"
              .formatted(Runtime.getRuntime().maxMemory() >> 20));
      return BROKEN;
    }
  }

  /** The command that the first word names; without one the options are a training run's. */
  private static Optional<Object> command(Console console, String... args) {
    return switch (args.length == 0 ? "" : args[0]) {
      case LeakCheckCommand.NAME -> Optional.of(new LeakCheckCommand(console));
      case "same" -> Optional.of(new SameCommand(console));
      default -> Optional.empty();
    };
  }

  /** A misspelt option is worth more than the word that a required one is missing. */
  private static ParameterException unknownOption(ParameterException e, String[] words) {
    CommandLine line = e.getCommandLine();
    return Stream.of(words)
        .filter(word -> word.startsWith("--"))
        .map(word -> word.split("=", 2)[0])
        .filter(name -> !line.getCommandSpec().optionsMap().containsKey(name))
        .findFirst()
        .<ParameterException>map(name -> new UnmatchedArgumentException(line, List.of(name)))
        .orElse(e);
  }

  private static int refuse(PrintWriter err, ParameterException e) {
    String message = e.getMessage();
    if (e instanceof UnmatchedArgumentException unmatched) {
      List<String> nearest = unmatched.getSuggestions();
      message =
          "unknown option \"%s\"%s"
              .formatted(
                  unmatched.getUnmatched().get(0),
                  nearest.isEmpty() ? "" : "; did you mean " + nearest.get(0) + "?");
    }
    err.println("tickloom-trainer: " + message + " (--help lists all options)");
    return USER_ERROR;
  }

  private static int fail(PrintWriter err, Exception e) {
    if (e instanceof BadInputException) {
      err.println("tickloom-trainer: " + e.getMessage());
      return USER_ERROR;
    }
    if (e instanceof IOException || e instanceof UncheckedIOException) {
      err.println(
          "tickloom-trainer: files could not be written or read: "
              + e.getMessage()
              + "; nothing of this run is in --output");
      return BROKEN;
    }
    err.println("tickloom-trainer: this should not have happened; please report it:");
    e.printStackTrace(err);
    return BROKEN;
  }
}
