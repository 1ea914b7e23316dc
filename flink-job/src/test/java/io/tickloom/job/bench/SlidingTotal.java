package io.tickloom.job.bench;

/** A trade, or what a window's trades come to: an object of Flink's own serializer for fields. */
public final class SlidingTotal {
  public long millis;
  public double quantity;
  public double signedQuantity;
  public double notional;
  public double signedNotional;
  public double largest;
  public double high;
  public double low;

  /** An empty one, which Flink fills. */
  public SlidingTotal() {}

  /** The trade of a dump's line. */
  static SlidingTotal ofLine(String line) {
    String[] fields = line.split(",", -1);
    SlidingTotal trade = new SlidingTotal();
    double price = Double.parseDouble(fields[1]);
    double side = Boolean.parseBoolean(fields[5]) ? -1 : 1;
    trade.millis = Long.parseLong(fields[4]) / 1000;
    trade.quantity = Double.parseDouble(fields[2]);
    trade.signedQuantity = side * trade.quantity;
    trade.notional = price * trade.quantity;
    trade.signedNotional = side * trade.notional;
    trade.largest = trade.quantity;
    trade.high = price;
    trade.low = price;
    return trade;
  }

  /** Both together. */
  SlidingTotal plus(SlidingTotal next) {
    SlidingTotal both = new SlidingTotal();
    both.millis = next.millis;
    both.quantity = quantity + next.quantity;
    both.signedQuantity = signedQuantity + next.signedQuantity;
    both.notional = notional + next.notional;
    both.signedNotional = signedNotional + next.signedNotional;
    both.largest = Math.max(largest, next.largest);
    both.high = Math.max(high, next.high);
    both.low = Math.min(low, next.low);
    return both;
  }

  /** The six features, with commas between. */
  String features() {
    return signedQuantity / quantity
        + ","
        + signedNotional / notional
        + ","
        + signedNotional
        + ","
        + largest / quantity
        + ","
        + Math.log(notional / quantity / high)
        + ","
        + Math.log(low / high);
  }
}
