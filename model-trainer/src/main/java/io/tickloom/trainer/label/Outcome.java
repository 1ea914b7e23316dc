package io.tickloom.trainer.label;

import java.util.Locale;

/** What became of a row. Only {@link #UP} and {@link #DOWN} are classes. */
public enum Outcome {
  /** The price rose over the span, or met the upper barrier first: the positive class. */
  UP,
  /** The price fell over the span, or met the lower barrier first. */
  DOWN,
  /**
   * The price ended where it began, or met both barriers within one second: no class, never turned
   * into one.
   */
  TIE,
  /** The span meets a gap or the end of the tape: nobody knows. */
  VOID;

  /** Whether a model may learn from it and be judged by it. */
  public boolean isClass() {
    return this == UP || this == DOWN;
  }

  /** The name in files. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
