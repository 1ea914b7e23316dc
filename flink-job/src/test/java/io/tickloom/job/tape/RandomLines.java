package io.tickloom.job.tape;

import java.util.SplittableRandom;

/** Trade lines of every shape that is allowed. */
final class RandomLines {
  private final SplittableRandom random;

  RandomLines(long seed) {
    random = new SplittableRandom(seed);
  }

  /** As an exchange writes them: the quick parser must not leave these to the strict one. */
  String common() {
    return line(digits(1 + random.nextInt(12)), 1 + random.nextInt(10), random.nextInt(9));
  }

  /** Longer numbers and needless zeros too. */
  String valid() {
    return line(digits(1 + random.nextInt(18)), 1 + random.nextInt(10), random.nextInt(14));
  }

  private String line(String id, int wholeDigits, int decimals) {
    long micros = 1_230_768_000_000_000L + random.nextLong(2_871_000_000_000_000L);
    String time = Long.toString(random.nextBoolean() ? micros : micros / 1000);
    String line =
        String.join(
            ",",
            id,
            decimal(wholeDigits, decimals),
            decimal(1 + random.nextInt(10), random.nextInt(decimals + 1)),
            decimal(1 + random.nextInt(10), random.nextInt(9)),
            time,
            flag());
    return random.nextBoolean() ? line : line + "," + flag();
  }

  /** Above 0; behind eight decimals there are zeros alone. */
  private String decimal(int wholeDigits, int decimals) {
    String whole = (1 + random.nextInt(9)) + digits(wholeDigits - 1);
    String fraction = digits(Math.min(8, decimals)) + "0".repeat(Math.max(0, decimals - 8));
    if (random.nextInt(4) == 0) {
      whole = "0";
      fraction = fraction.isEmpty() ? "1" : "1" + fraction.substring(1);
    }
    return fraction.isEmpty() ? whole : whole + "." + fraction;
  }

  private String flag() {
    String[] words = {"true", "false", "True", "False", "TRUE", "FALSE"};
    return words[random.nextInt(words.length)];
  }

  private String digits(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append((char) ('0' + random.nextInt(10)));
    }
    return text.toString();
  }
}
