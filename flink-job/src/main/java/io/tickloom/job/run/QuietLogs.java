package io.tickloom.job.run;

import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * Keeps the framework's log off the user's console. Set the system property {@code tickloom.log} to
 * a level ({@code INFO}, {@code WARNING}) to see it, and the stack of a failure with it.
 */
final class QuietLogs {
  static final String PROPERTY = "tickloom.log";

  private static final Logger ROOT = Logger.getLogger("");

  private QuietLogs() {}

  static void install() {
    String level = System.getProperty(PROPERTY);
    if (level == null) {
      LogManager.getLogManager().reset();
    }
    ROOT.setLevel(level == null ? Level.OFF : Level.parse(level));
  }
}
