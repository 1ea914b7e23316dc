package io.tickloom.job.emulate.wire;

import io.tickloom.job.emulate.data.Aggregate;
import io.tickloom.job.emulate.data.Decimal;
import io.tickloom.job.emulate.data.Venue;
import io.tickloom.job.market.Trade;
import java.util.List;
import java.util.stream.Collectors;

/** Trades as REST gives them. */
final class RestJson {
  private final Venue venue;
  private final Decimal decimal;

  RestJson(Venue venue) {
    this.venue = venue;
    this.decimal = new Decimal(venue);
  }

  String trades(List<Trade> trades, boolean micros) {
    return trades.stream().map(t -> trade(t, micros)).collect(Collectors.joining(",", "[", "]"));
  }

  private String trade(Trade trade, boolean micros) {
    return "{\"id\":"
        + trade.id()
        + ",\"price\":\""
        + decimal.text(trade.priceE8())
        + "\",\"qty\":\""
        + decimal.text(trade.quantityE8())
        + "\",\"quoteQty\":\""
        + decimal.product(trade.priceE8(), trade.quantityE8())
        + "\",\"time\":"
        + time(trade.timeMicros(), micros)
        + ",\"isBuyerMaker\":"
        + trade.buyerIsMaker()
        + (venue == Venue.SPOT ? ",\"isBestMatch\":true}" : ",\"isRPITrade\":false}");
  }

  String aggregates(List<Aggregate> trades, boolean micros) {
    return trades.stream()
        .map(t -> aggregate(t, micros))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private String aggregate(Aggregate trade, boolean micros) {
    return "{\"a\":"
        + trade.id()
        + ",\"p\":\""
        + decimal.text(trade.priceE8())
        + "\",\"q\":\""
        + decimal.text(trade.quantityE8())
        + "\",\"f\":"
        + trade.firstId()
        + ",\"l\":"
        + trade.lastId()
        + ",\"T\":"
        + time(trade.timeMicros(), micros)
        + ",\"m\":"
        + trade.buyerIsMaker()
        + (venue == Venue.SPOT ? ",\"M\":true}" : "}");
  }

  private static long time(long micros, boolean inMicros) {
    return inMicros ? micros : Math.floorDiv(micros, 1_000L);
  }
}
