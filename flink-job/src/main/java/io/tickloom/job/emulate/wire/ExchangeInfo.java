package io.tickloom.job.emulate.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.tickloom.job.emulate.data.Venue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The symbols that there are, and whether they trade. */
final class ExchangeInfo {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> QUOTES =
      List.of("USDT", "USDC", "FDUSD", "TUSD", "BUSD", "BTC", "ETH", "BNB", "EUR", "TRY", "BRL");

  private ExchangeInfo() {}

  /**
   * The answer.
   *
   * @param statuses by symbol
   * @param note of a simulated market: a field that the real exchange does not have, so that its
   *     trades are never taken for real
   */
  static String json(
      Venue venue,
      int weightLimit,
      long timeMillis,
      Map<String, String> statuses,
      Optional<String> note) {
    ObjectNode root = JSON.createObjectNode();
    root.put("timezone", "UTC").put("serverTime", timeMillis);
    root.putArray("rateLimits")
        .addObject()
        .put("rateLimitType", "REQUEST_WEIGHT")
        .put("interval", "MINUTE")
        .put("intervalNum", 1)
        .put("limit", weightLimit);
    root.putArray("exchangeFilters");
    ArrayNode symbols = root.putArray("symbols");
    statuses.forEach((symbol, status) -> symbol(symbols.addObject(), venue, symbol, status));
    note.ifPresent(text -> root.putRawValue("market", new RawValue(text)));
    return root.toString();
  }

  private static void symbol(ObjectNode node, Venue venue, String symbol, String status) {
    String quote = QUOTES.stream().filter(symbol::endsWith).findFirst().orElse("");
    String base = symbol.substring(0, symbol.length() - quote.length());
    node.put("symbol", symbol);
    if (venue == Venue.FUTURES) {
      node.put("pair", symbol).put("contractType", "PERPETUAL");
    }
    node.put("status", status);
    node.put("baseAsset", base).put("baseAssetPrecision", 8);
    node.put("quoteAsset", quote).put("quotePrecision", 8).put("quoteAssetPrecision", 8);
    node.putArray("orderTypes").add("LIMIT").add("MARKET");
    node.putArray("filters");
    if (venue == Venue.SPOT) {
      node.put("isSpotTradingAllowed", true);
      node.putArray("permissions");
      node.putArray("permissionSets").addArray().add("SPOT");
    }
  }
}
