package io.tickloom.job.emulate.wire;

/**
 * An answer of the REST interface.
 *
 * @param status of HTTP
 * @param body JSON, or a page where something before the interface refuses
 * @param retryAfterSeconds 0 where there is nothing to wait for
 */
record RestAnswer(int status, String body, long retryAfterSeconds) {
  static RestAnswer ok(String body) {
    return new RestAnswer(200, body, 0);
  }

  static RestAnswer error(int status, int code, String message) {
    return new RestAnswer(status, body(code, message), 0);
  }

  static String body(int code, String message) {
    return "{\"code\":" + code + ",\"msg\":\"" + message + "\"}";
  }

  /** What the exchange, or what stands before it, answers when it can't or won't. */
  static RestAnswer refused(int status, long retryAfterSeconds, int weightLimit, long untilMillis) {
    String body =
        switch (status) {
          case 429 -> body(-1003, TOO_MUCH.replace("LIMIT", Integer.toString(weightLimit)));
          case 418 -> body(-1003, BANNED.replace("TIME", Long.toString(untilMillis)));
          case 451 -> body(0, RESTRICTED);
          case 503 -> body(-1008, OVERLOADED);
          case 403, 502, 504 -> "<html><body><h1>" + status + "</h1></body></html>";
          default -> body(-1001, INTERNAL);
        };
    boolean waits = status == 429 || status == 418;
    return new RestAnswer(status, body, waits ? Math.max(1, retryAfterSeconds) : 0);
  }

  boolean isJson() {
    return !body.startsWith("<");
  }

  private static final String TOO_MUCH =
      "Too much request weight used; current limit is LIMIT request weight per 1 MINUTE."
          + " Please use WebSocket Streams for live updates to avoid polling the API.";
  private static final String BANNED =
      "Way too much request weight used; IP banned until TIME."
          + " Please use WebSocket Streams for live updates to avoid bans.";
  private static final String RESTRICTED = "Service unavailable from a restricted location.";
  private static final String OVERLOADED =
      "Server is currently overloaded with other requests. Please try again in a few minutes.";
  private static final String INTERNAL =
      "Internal error; unable to process your request. Please try again.";
}
