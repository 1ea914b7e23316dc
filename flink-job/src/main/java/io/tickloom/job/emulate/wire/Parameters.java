package io.tickloom.job.emulate.wire;

import io.tickloom.job.emulate.data.MarketData;
import io.tickloom.job.emulate.data.TradeHistory;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The parameters of a call, refused as the exchange refuses them. */
final class Parameters {
  private static final long MICROS_FROM = 100_000_000_000_000L;

  private final Map<String, String> values;

  Parameters(Map<String, String> values) {
    this.values = values;
  }

  /** A call that is refused. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final int code;

    Refused(int code, String message) {
      super(message, null, false, false);
      this.code = code;
    }

    RestAnswer answer() {
      return RestAnswer.error(400, code, getMessage());
    }
  }

  TradeHistory history(MarketData data) throws Refused {
    String symbol = symbol();
    return data.history(symbol).orElseThrow(() -> new Refused(-1121, "Invalid symbol."));
  }

  String symbol() throws Refused {
    String symbol = values.getOrDefault("symbol", "");
    if (symbol.isEmpty()) {
      throw new Refused(
          -1102, "Mandatory parameter 'symbol' was not sent, was empty/null, or malformed.");
    }
    return symbol;
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }

  OptionalLong number(String name) throws Refused {
    String text = values.get(name);
    if (text == null) {
      return OptionalLong.empty();
    }
    if (!text.matches("[0-9]{1,18}")) {
      throw new Refused(
          -1100,
          "Illegal characters found in parameter '" + name + "'; legal range is '^[0-9]{1,20}$'.");
    }
    return OptionalLong.of(Long.parseLong(text));
  }

  /** A limit; one above the most that there is gives the most. */
  int limit(int otherwise, int most) throws Refused {
    long limit = number("limit").orElse(otherwise);
    if (limit < 1) {
      throw new Refused(-1130, "Data sent for parameter 'limit' is not valid.");
    }
    return (int) Math.min(limit, most);
  }

  /** A time in microseconds, given in milliseconds or in microseconds. */
  OptionalLong time(String name) throws Refused {
    OptionalLong time = number(name);
    return time.isPresent() && time.getAsLong() < MICROS_FROM
        ? OptionalLong.of(time.getAsLong() * 1_000)
        : time;
  }
}
