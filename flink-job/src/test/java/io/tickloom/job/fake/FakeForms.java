package io.tickloom.job.fake;

import io.tickloom.job.market.Trade;
import java.math.BigDecimal;
import java.util.Locale;

/** Trades as the exchange writes them. */
final class FakeForms {
  private FakeForms() {}

  static String message(String form, String symbol, Trade trade) {
    boolean single = form.equals("trade");
    String ids =
        single
            ? "\"t\":%d".formatted(trade.id())
            : "\"a\":%d,\"f\":%d,\"l\":%d"
                .formatted(trade.id(), trade.id() * 3, trade.id() * 3 + 2);
    return ("{\"stream\":\"%s@%s\",\"data\":{\"e\":\"%s\",\"E\":%d,\"s\":\"%s\",%s,\"p\":\"%s\","
            + "\"q\":\"%s\",\"T\":%d,\"m\":%s,\"M\":true}}")
        .formatted(
            symbol.toLowerCase(Locale.ROOT),
            form,
            form,
            trade.timeMicros(),
            symbol,
            ids,
            decimal(trade.priceE8()),
            decimal(trade.quantityE8()),
            trade.timeMicros(),
            trade.buyerIsMaker());
  }

  static String listed(boolean aggregate, Trade trade) {
    String inner = "\"f\":" + trade.id() * 3 + ",\"l\":" + (trade.id() * 3 + 2);
    String form =
        aggregate
            ? "{\"a\":%d,\"p\":\"%s\",\"q\":\"%s\"," + inner + ",\"T\":%d,\"m\":%s,\"M\":true}"
            : "{\"id\":%d,\"price\":\"%s\",\"qty\":\"%s\",\"quoteQty\":\"1.0\",\"time\":%d,"
                + "\"isBuyerMaker\":%s,\"isBestMatch\":true}";
    return form.formatted(
        trade.id(),
        decimal(trade.priceE8()),
        decimal(trade.quantityE8()),
        trade.timeMicros(),
        trade.buyerIsMaker());
  }

  private static String decimal(long valueE8) {
    return BigDecimal.valueOf(valueE8, 8).toPlainString();
  }
}
