package io.tickloom.job.emulate.wire;

/** Names of the units of time that a client can ask for. */
final class TimeUnits {
  /** What the exchange says to another name. */
  static final String INVALID =
      "Invalid value for time unit; expected either MICROSECOND or MILLISECOND.";

  private TimeUnits() {}

  static boolean isMicros(String unit) {
    return switch (unit) {
      case "MICROSECOND", "microsecond" -> true;
      case "MILLISECOND", "millisecond" -> false;
      default -> throw new IllegalArgumentException(INVALID);
    };
  }
}
