package io.tickloom.job.feature;

/** The least data that a feature needs. */
public enum Tier {
  /** Trades. */
  TRADES("T"),
  /** Best bid and ask. */
  QUOTES("Q"),
  /** Depth: all levels of the book. */
  LEVELS("L");

  private final String letter;

  Tier(String letter) {
    this.letter = letter;
  }

  /** Its name in files. */
  public String letter() {
    return letter;
  }
}
