package io.tickloom.trainer.report;

import io.tickloom.trainer.evaluate.Figure;
import java.util.Locale;

/** Figures as people read them, the same in every country. */
public final class Text {
  private Text() {}

  /** A formatted text with English digits and separators. */
  public static String of(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  /** A figure with its interval: {@code 0.556 [0.543, 0.569]}. */
  public static String of(Figure figure, int decimals) {
    String number = "%." + decimals + "f";
    return figure.hasInterval()
        ? of(
            number + " [" + number + ", " + number + "]",
            figure.value(),
            figure.low(),
            figure.high())
        : of(number, figure.value());
  }

  /** A share in basis points: {@code 0.4 bp}. */
  public static String basisPoints(double share) {
    return of("%.1f bp", share * 1e4);
  }
}
