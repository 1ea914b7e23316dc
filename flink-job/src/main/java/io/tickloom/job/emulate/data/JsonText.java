package io.tickloom.job.emulate.data;

/** Reads and rewrites single fields of a message's text, so that the rest stays as it was sent. */
public final class JsonText {
  private static final int MILLIS_DIGITS = 13;
  private static final int MICROS_DIGITS = 16;

  private JsonText() {}

  /** The whole number behind the first field of this name; {@code otherwise} without one. */
  public static long number(String json, String field, long otherwise) {
    int at = valueOf(json, field);
    int end = digitsEnd(json, at);
    return at < 0 || end == at || end - at > 18 ? otherwise : Long.parseLong(json, at, end, 10);
  }

  /** The text behind the first field of this name; "" without one. */
  public static String text(String json, String field) {
    int at = valueOf(json, field);
    if (at < 0 || at >= json.length() || json.charAt(at) != '"') {
      return "";
    }
    int end = json.indexOf('"', at + 1);
    return end < 0 ? "" : json.substring(at + 1, end);
  }

  private static int valueOf(String json, String field) {
    String key = "\"" + field + "\":";
    int at = json.indexOf(key);
    if (at < 0) {
      return -1;
    }
    int value = at + key.length();
    while (value < json.length() && json.charAt(value) == ' ') {
      value++;
    }
    return value;
  }

  private static int digitsEnd(String json, int at) {
    int end = Math.max(0, at);
    while (end < json.length() && json.charAt(end) >= '0' && json.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  /**
   * The message with its event time and its trade time in milliseconds or in microseconds. What is
   * in the unit already stays as it is.
   */
  public static String inUnit(String json, boolean micros) {
    return time(time(json, "E", micros), "T", micros);
  }

  private static String time(String json, String field, boolean micros) {
    int at = valueOf(json, field);
    if (at < 0) {
      return json;
    }
    int end = digitsEnd(json, at);
    if (micros && end - at == MILLIS_DIGITS) {
      return json.substring(0, end) + "000" + json.substring(end);
    }
    if (!micros && end - at == MICROS_DIGITS) {
      return json.substring(0, at + MILLIS_DIGITS) + json.substring(end);
    }
    return json;
  }
}
