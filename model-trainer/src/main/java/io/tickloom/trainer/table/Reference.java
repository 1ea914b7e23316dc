package io.tickloom.trainer.table;

/** The price that labels, fills and returns go by. */
public enum Reference {
  /** The last trade before the moment. */
  LAST("last_price", "high_price", "low_price"),

  /** The mean of best bid and best ask at the moment, where the tape has a book. */
  MID("mid_price", "mid_price", "mid_price");

  private final String price;
  private final String high;
  private final String low;

  Reference(String price, String high, String low) {
    this.price = price;
    this.high = high;
    this.low = low;
  }

  /** The path's column with the price at a second's end. */
  String price() {
    return price;
  }

  /** The column with a second's highest price; of the mid only that at its end is known. */
  String high() {
    return high;
  }

  /** The column with a second's lowest price. */
  String low() {
    return low;
  }

  /** Leaves out the seconds that have none, as the end of a condition. */
  String known() {
    return this == MID ? " AND mid_price IS NOT NULL AND NOT isnan(mid_price)" : "";
  }
}
