package io.tickloom.job.tape;

/** What to do with a line that breaks a rule. */
@FunctionalInterface
public interface BadLines {
  /**
   * Told of each such line.
   *
   * @param line the line and the rule
   * @param position where it begins
   * @throws InputException to end the run
   */
  void accept(BadLine line, TapePosition position);

  /** Ends the run at the first one. */
  static BadLines fail() {
    return (line, position) -> {
      throw new InputException(line.message() + "; --bad-lines skip sets such lines aside");
    };
  }
}
