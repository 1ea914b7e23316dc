package io.tickloom.job.fake;

import io.tickloom.job.market.Trade;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The REST calls, over what the clock has passed. */
public final class FakeRest {
  private final FakeExchange exchange;
  private final ConcurrentLinkedQueue<Refusal> refusals = new ConcurrentLinkedQueue<>();
  private final Map<Long, Boolean> lost = new ConcurrentHashMap<>();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> absent = new ConcurrentHashMap<>();
  volatile long timeShiftMicros;
  private volatile String status = "TRADING";

  private record Refusal(int status, int retryAfter) {}

  FakeRest(FakeExchange exchange) {
    this.exchange = exchange;
  }

  /** Answers the next calls of trades by id with these statuses instead; they do not pile up. */
  public void refuse(int retryAfterSeconds, int... statuses) {
    if (!refusals.isEmpty()) {
      return;
    }
    for (int code : statuses) {
      refusals.add(new Refusal(code, retryAfterSeconds));
    }
  }

  /** These ids are in no answer. */
  public void lose(long fromId, long toId) {
    for (long id = fromId; id <= toId; id++) {
      lost.put(id, true);
    }
  }

  /** Calls of this name are answered with {@code code} for ever. */
  public void answerAlways(String call, int code) {
    absent.put(call, code);
  }

  /** The clock of the calls is off by so much. */
  public void shiftTime(long micros) {
    timeShiftMicros = micros;
  }

  /** What exchangeInfo says of every symbol. */
  public void status(String text) {
    status = text;
  }

  /** All calls so far. */
  public List<String> calls() {
    return calls;
  }

  byte[] answer(String target) {
    calls.add(target);
    String[] parts = target.split("\\?", 2);
    String call = parts[0].substring(parts[0].lastIndexOf('/') + 1);
    Map<String, String> query = query(parts.length > 1 ? parts[1] : "");
    if (absent.containsKey(call)) {
      return response(absent.get(call), "", "{\"code\":-1,\"msg\":\"no\"}");
    }
    return switch (call) {
      case "ping" -> ok("{}");
      case "time" -> ok("{\"serverTime\":" + (exchange.clockMicros + timeShiftMicros) + "}");
      case "exchangeInfo" -> info(query.getOrDefault("symbol", ""));
      case "trades" -> list(query, false, false);
      case "historicalTrades" -> list(query, false, true);
      case "aggTrades" -> list(query, true, query.containsKey("fromId"));
      default -> response(404, "", "{}");
    };
  }

  private byte[] info(String symbol) {
    if (!symbol.isEmpty() && exchange.tape(symbol) == null) {
      return response(400, "", "{\"code\":-1121,\"msg\":\"Invalid symbol.\"}");
    }
    String symbols =
        exchange.tapes().keySet().stream()
            .map(name -> "{\"symbol\":\"" + name + "\",\"status\":\"" + status + "\"}")
            .collect(Collectors.joining(","));
    return ok(
        "{\"timezone\":\"UTC\",\"rateLimits\":[{\"rateLimitType\":\"REQUEST_WEIGHT\","
            + "\"interval\":\"MINUTE\",\"intervalNum\":1,\"limit\":6000}],\"symbols\":["
            + symbols
            + "]}");
  }

  private byte[] list(Map<String, String> query, boolean aggregate, boolean byId) {
    Refusal refusal = byId ? refusals.poll() : null;
    if (refusal != null) {
      return response(refusal.status(), "Retry-After: " + refusal.retryAfter() + "\r\n", "{}");
    }
    List<Trade> tape = exchange.tape(query.get("symbol"));
    if (tape == null) {
      return response(400, "", "{\"code\":-1121,\"msg\":\"Invalid symbol.\"}");
    }
    int limit = Integer.parseInt(query.getOrDefault("limit", "500"));
    long now = exchange.clockMicros;
    Stream<Trade> known =
        tape.stream().filter(t -> t.timeMicros() <= now && !lost.containsKey(t.id()));
    List<Trade> found;
    if (query.containsKey("fromId")) {
      long from = Long.parseLong(query.get("fromId"));
      found = known.filter(t -> t.id() >= from).limit(limit).toList();
    } else {
      List<Trade> all = new ArrayList<>(known.toList());
      found = all.subList(Math.max(0, all.size() - limit), all.size());
    }
    return ok(
        found.stream()
            .map(trade -> FakeForms.listed(aggregate, trade))
            .collect(Collectors.joining(",", "[", "]")));
  }

  private static Map<String, String> query(String text) {
    Map<String, String> query = new TreeMap<>();
    for (String pair : text.split("&")) {
      String[] both = pair.split("=", 2);
      query.put(both[0], both.length > 1 ? both[1] : "");
    }
    return query;
  }

  private static byte[] ok(String body) {
    return response(200, "X-MBX-USED-WEIGHT-1M: 25\r\n", body);
  }

  static byte[] response(int status, String headers, String body) {
    return FakeExchange.ascii(
        "HTTP/1.1 "
            + status
            + " X\r\nContent-Type: application/json\r\n"
            + headers
            + "Content-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }
}
