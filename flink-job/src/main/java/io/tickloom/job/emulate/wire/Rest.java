package io.tickloom.job.emulate.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tickloom.job.emulate.data.Aggregate;
import io.tickloom.job.emulate.data.Book;
import io.tickloom.job.emulate.data.MarketData;
import io.tickloom.job.emulate.data.TradeHistory;
import io.tickloom.job.emulate.data.Venue;
import io.tickloom.job.emulate.wire.Parameters.Refused;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** The calls of the public REST interface that a client of market data makes. */
final class Rest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST = 1_000;
  private static final int MOST_OLD_ON_FUTURES = 500;
  private static final int DEFAULT = 500;
  private static final long HOUR_MICROS = 3_600_000_000L;
  private static final Set<Integer> FUTURES_DEPTHS = Set.of(5, 10, 20, 50, 100, 500, 1_000);

  private final MarketData data;
  private final Venue venue;
  private final Limits limits;
  private final LongSupplier micros;
  private final boolean marketDataOnly;
  private final RestJson json;
  private final Set<String> halted = ConcurrentHashMap.newKeySet();

  /**
   * The calls on {@code data}.
   *
   * @param micros the exchange's clock
   * @param marketDataOnly whether it is the host that has no trades by id
   */
  Rest(MarketData data, Venue venue, Limits limits, LongSupplier micros, boolean marketDataOnly) {
    this.data = data;
    this.venue = venue;
    this.limits = limits;
    this.micros = micros;
    this.marketDataOnly = marketDataOnly;
    this.json = new RestJson(venue);
  }

  void setHalted(String symbol, boolean isHalted) {
    if (isHalted) {
      halted.add(symbol);
    } else {
      halted.remove(symbol);
    }
  }

  /** The answer to a call that is within its limits. */
  RestAnswer answer(RestCall call) throws IOException {
    Parameters parameters = new Parameters(call.parameters());
    try {
      return switch (Endpoint.of(call.path(), venue)) {
        case PING -> RestAnswer.ok("{}");
        case TIME -> RestAnswer.ok("{\"serverTime\":" + time(call.micros()) + "}");
        case EXCHANGE_INFO -> exchangeInfo(parameters);
        case TRADES -> recent(parameters, call);
        case HISTORICAL_TRADES -> old(parameters, call);
        case AGGREGATES -> aggregates(parameters, call);
        case DEPTH -> depth(parameters);
        case NONE -> RestAnswer.error(404, -1000, "No such endpoint.");
      };
    } catch (Refused e) {
      return e.answer();
    }
  }

  private long time(boolean inMicros) {
    long now = micros.getAsLong();
    return inMicros ? now : Math.floorDiv(now, 1_000L);
  }

  private RestAnswer exchangeInfo(Parameters parameters) throws Refused {
    TreeMap<String, String> statuses = new TreeMap<>();
    for (TradeHistory history : data.histories()) {
      String status = halted.contains(history.symbol()) ? "HALT" : "TRADING";
      statuses.put(history.symbol(), status);
    }
    List<String> asked = asked(parameters);
    if (venue == Venue.SPOT && !asked.isEmpty()) {
      if (!statuses.keySet().containsAll(asked)) {
        throw new Refused(-1121, "Invalid symbol.");
      }
      statuses.keySet().retainAll(asked);
    }
    return RestAnswer.ok(
        ExchangeInfo.json(venue, limits.weightAMinute(), time(false), statuses, data.note()));
  }

  private static List<String> asked(Parameters parameters) throws Refused {
    if (parameters.text("symbols").isPresent()) {
      try {
        return List.of(JSON.readValue(parameters.text("symbols").get(), String[].class));
      } catch (JsonProcessingException e) {
        throw new Refused(-1100, "Illegal characters found in parameter 'symbols'.");
      }
    }
    return parameters.text("symbol").map(List::of).orElse(List.of());
  }

  private RestAnswer recent(Parameters parameters, RestCall call) throws Refused {
    TradeHistory history = withTrades(parameters);
    int limit = parameters.limit(DEFAULT, MOST);
    return RestAnswer.ok(json.trades(history.recentTrades(limit), call.micros()));
  }

  private RestAnswer old(Parameters parameters, RestCall call) throws Refused, IOException {
    if (marketDataOnly) {
      return RestAnswer.error(404, -1000, "No such endpoint on this host.");
    }
    if (venue.wantsKey() && !call.hasKey()) {
      return RestAnswer.error(401, -2014, "API-key format invalid.");
    }
    TradeHistory history = withTrades(parameters);
    int limit =
        venue == Venue.SPOT
            ? parameters.limit(DEFAULT, MOST)
            : parameters.limit(100, MOST_OLD_ON_FUTURES);
    OptionalLong fromId = parameters.number("fromId");
    return RestAnswer.ok(
        json.trades(
            fromId.isPresent()
                ? history.tradesFrom(fromId.getAsLong(), limit)
                : history.recentTrades(limit),
            call.micros()));
  }

  private TradeHistory withTrades(Parameters parameters) throws Refused {
    TradeHistory history = parameters.history(data);
    if (!history.hasTrades()) {
      throw new Refused(-1000, "The emulated data holds aggregate trades alone.");
    }
    return history;
  }

  private RestAnswer aggregates(Parameters parameters, RestCall call) throws Refused, IOException {
    TradeHistory history = parameters.history(data);
    int limit = parameters.limit(DEFAULT, MOST);
    OptionalLong fromId = parameters.number("fromId");
    OptionalLong start = parameters.time("startTime");
    OptionalLong end = parameters.time("endTime");
    // Times in whole milliseconds include all of the last one.
    long last = end.isPresent() ? end.getAsLong() + (end.getAsLong() % 1_000 == 0 ? 999 : 0) : 0;
    List<Aggregate> found;
    if (fromId.isPresent()) {
      if (venue == Venue.SPOT && (start.isPresent() || end.isPresent())) {
        throw new Refused(-1128, "Combination of optional parameters invalid.");
      }
      found = history.aggregatesFrom(fromId.getAsLong(), limit);
    } else if (start.isPresent()) {
      boolean tooLong =
          venue == Venue.FUTURES
              && end.isPresent()
              && end.getAsLong() - start.getAsLong() >= HOUR_MICROS;
      if (tooLong) {
        throw new Refused(-1127, "More than 1 hours between startTime and endTime.");
      }
      found =
          history.aggregatesSince(
              start.getAsLong(), end.isPresent() ? last : Long.MAX_VALUE, limit);
    } else {
      found =
          end.isPresent() ? history.aggregatesUntil(last, limit) : history.recentAggregates(limit);
    }
    return RestAnswer.ok(json.aggregates(found, call.micros()));
  }

  private RestAnswer depth(Parameters parameters) throws Refused {
    TradeHistory history = parameters.history(data);
    int limit = parameters.limit(venue == Venue.SPOT ? 100 : DEFAULT, 5_000);
    if (venue == Venue.FUTURES && !FUTURES_DEPTHS.contains(limit)) {
      throw new Refused(-4021, "'" + limit + "' is not valid depth limit");
    }
    Book book =
        data.book(history.symbol())
            .orElseThrow(() -> new Refused(-1112, "No orders on book for symbol."));
    return RestAnswer.ok(book.json(limit, venue));
  }
}
