package io.tickloom.job.score;

import java.util.Locale;

/** What a prediction says to do. */
public enum Decision {
  /** Buy. */
  LONG(1),
  /** Sell. */
  SHORT(-1),
  /** Nothing: the probability lies between the thresholds. */
  WAIT(0),
  /** There is no prediction: the row has not all the history that its features ask for. */
  INVALID(0),
  /** The row is valid, and there is no model. */
  NO_MODEL(0);

  private final int side;

  Decision(int side) {
    this.side = side;
  }

  /** 1 for long, -1 for short, 0 for neither. */
  public int side() {
    return side;
  }

  /** The word in files. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
