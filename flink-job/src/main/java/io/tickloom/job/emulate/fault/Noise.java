package io.tickloom.job.emulate.fault;

import java.util.Random;

/** Texts that make no sense to a client. */
final class Noise {
  private static final String LETTERS = "{}[]\":,ethusdt0123456789 ";
  private static final int LENGTH = 60;

  private Noise() {}

  /** No JSON. */
  static String garbage(Random random) {
    StringBuilder text = new StringBuilder("{\"e\":\"tra");
    for (int i = 0; i < LENGTH; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  /** JSON of a type that no documentation names. */
  static String unknown(long timeMicros) {
    return "{\"e\":\"tickloomUnknown\",\"E\":" + timeMicros / 1_000 + ",\"x\":[1,{\"y\":null}]}";
  }
}
