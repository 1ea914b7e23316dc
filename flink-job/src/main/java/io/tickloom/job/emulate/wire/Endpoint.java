package io.tickloom.job.emulate.wire;

import io.tickloom.job.emulate.data.Venue;
import java.util.Map;
import java.util.stream.Stream;

/** A call's path behind the prefix of its market, and what it weighs. */
enum Endpoint {
  PING("/ping", 1, 1),
  TIME("/time", 1, 1),
  EXCHANGE_INFO("/exchangeInfo", 20, 1),
  TRADES("/trades", 25, 5),
  HISTORICAL_TRADES("/historicalTrades", 25, 20),
  AGGREGATES("/aggTrades", 4, 20),
  DEPTH("/depth", 0, 0),
  NONE("", 1, 1);

  private final String name;
  private final int spotWeight;
  private final int futuresWeight;

  Endpoint(String name, int spotWeight, int futuresWeight) {
    this.name = name;
    this.spotWeight = spotWeight;
    this.futuresWeight = futuresWeight;
  }

  static Endpoint of(String path, Venue venue) {
    return Stream.of(values())
        .filter(one -> one != NONE && path.equals(venue.restPrefix() + one.name))
        .findFirst()
        .orElse(NONE);
  }

  int weight(Venue venue, Map<String, String> parameters) {
    if (this != DEPTH) {
      return venue == Venue.SPOT ? spotWeight : futuresWeight;
    }
    String text = parameters.getOrDefault("limit", venue == Venue.SPOT ? "100" : "500");
    int limit = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 1;
    if (venue == Venue.SPOT) {
      return limit <= 100 ? 5 : limit <= 500 ? 25 : limit <= 1_000 ? 50 : 250;
    }
    return limit <= 50 ? 2 : limit <= 100 ? 5 : limit <= 500 ? 10 : 20;
  }
}
