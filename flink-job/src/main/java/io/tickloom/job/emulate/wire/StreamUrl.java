package io.tickloom.job.emulate.wire;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.tickloom.job.emulate.data.Venue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the URL of a websocket connection asks for.
 *
 * @param route which streams it may carry
 * @param combined whether messages are wrapped with their stream's name
 * @param micros whether times are in microseconds
 * @param streams that it listens to from the start
 */
record StreamUrl(Route route, boolean combined, boolean micros, List<String> streams) {

  /** On futures, the routed endpoints; spot has one that carries all. */
  enum Route {
    ALL,
    PUBLIC,
    MARKET;

    boolean carries(String stream) {
      boolean isBook = stream.contains("@depth") || stream.endsWith("ookTicker");
      return this == ALL || (this == PUBLIC) == isBook;
    }
  }

  /** Copies the streams. */
  StreamUrl {
    streams = List.copyOf(streams);
  }

  /**
   * What {@code uri} asks for; empty where it is the path of no stream.
   *
   * @throws IllegalArgumentException for a unit of time that there is not
   */
  static Optional<StreamUrl> of(String uri, Venue venue) {
    QueryStringDecoder decoder = new QueryStringDecoder(uri);
    String path = decoder.path();
    Route route = venue == Venue.SPOT ? Route.ALL : Route.PUBLIC;
    if (venue == Venue.FUTURES && path.startsWith("/market/")) {
      route = Route.MARKET;
      path = path.substring("/market".length());
    } else if (venue == Venue.FUTURES && path.startsWith("/public/")) {
      path = path.substring("/public".length());
    }
    List<String> streams = new ArrayList<>();
    boolean combined = path.equals("/stream") || path.equals("/stream/");
    if (combined) {
      decoder
          .parameters()
          .getOrDefault("streams", List.of())
          .forEach(value -> streams.addAll(split(value)));
    } else if (path.equals("/ws") || path.startsWith("/ws/")) {
      streams.addAll(split(path.substring("/ws".length())));
    } else {
      return Optional.empty();
    }
    return Optional.of(new StreamUrl(route, combined, micros(decoder, venue), streams));
  }

  private static List<String> split(String names) {
    return Stream.of(names.split("/")).filter(name -> !name.isEmpty()).toList();
  }

  private static boolean micros(QueryStringDecoder decoder, Venue venue) {
    String unit = decoder.parameters().getOrDefault("timeUnit", List.of("MILLISECOND")).get(0);
    return TimeUnits.isMicros(unit) && venue.hasMicros();
  }
}
