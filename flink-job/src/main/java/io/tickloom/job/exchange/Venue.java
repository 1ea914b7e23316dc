package io.tickloom.job.exchange;

import java.util.Locale;

/** A market of the exchange, and what its documentation says of it. */
public enum Venue {
  /** Spot. */
  SPOT("wss://stream.binance.com:9443", "https://api.binance.com", "/api/v3", 6000, 1024),
  /** Futures margined in USD: their trades come aggregated, their streams have routes. */
  UM("wss://fstream.binance.com", "https://fapi.binance.com", "/fapi/v1", 2400, 1024);

  private final String streams;
  private final String rest;
  private final String path;
  private final int weightAMinute;
  private final int mostStreams;

  Venue(String streams, String rest, String path, int weightAMinute, int mostStreams) {
    this.streams = streams;
    this.rest = rest;
    this.path = path;
    this.weightAMinute = weightAMinute;
    this.mostStreams = mostStreams;
  }

  /** The public host of the streams. */
  public String streams() {
    return streams;
  }

  /** The public host of the REST calls. */
  public String rest() {
    return rest;
  }

  /** What every REST path begins with. */
  String path() {
    return path;
  }

  /** Request weight a minute, until the exchange itself has told. */
  int weightAMinute() {
    return weightAMinute;
  }

  /** Streams on one connection. */
  public int mostStreams() {
    return mostStreams;
  }

  /** Whether single trades are documented, and not aggregates alone. */
  public boolean hasTrades() {
    return this == SPOT;
  }

  /** Request weight of a call for the book's best 1,000 levels a side. */
  int depthWeight() {
    return this == UM ? 20 : 50;
  }

  /** Request weight of a call for its best five. */
  int fewDepthWeight() {
    return this == UM ? 2 : 5;
  }

  /** The route of streams of the book and of quotes in front of their path. */
  String bookRoute() {
    return this == UM ? "/public" : "";
  }

  /** Whether times can be asked for in microseconds. */
  boolean hasMicroseconds() {
    return this == SPOT;
  }

  /** Whether exchange information can be asked for one symbol. */
  boolean tellsOfOneSymbol() {
    return this == SPOT;
  }

  /** The route of trade streams in front of their path. */
  String route() {
    return this == UM ? "/market" : "";
  }

  /** The name in options and messages. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
