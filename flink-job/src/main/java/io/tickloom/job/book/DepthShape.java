package io.tickloom.job.book;

/** What a pane keeps of the book at its second's end. */
final class DepthShape {
  private static final int NOTIONAL_BAND = 1;
  private static final int WALL_BAND = 2;
  private static final double BP = 1e4;

  private DepthShape() {}

  static void write(OrderBook book, BookPane pane) {
    double twiceMid = (double) book.bestBidE8() + book.bestAskE8();
    pane.bidLevels = levels(book.bids(), pane.bidsE8, pane.bidQuantitiesE8);
    pane.askLevels = levels(book.asks(), pane.asksE8, pane.askQuantitiesE8);
    Side bid = new Side(book.bids(), twiceMid, 1, pane.bidBandsE8);
    Side ask = new Side(book.asks(), twiceMid, -1, pane.askBandsE8);
    bid.walk();
    ask.walk();
    pane.bidNotionalE16 = bid.notionalE16;
    pane.askNotionalE16 = ask.notionalE16;
    pane.bidWallE8 = bid.wallE8;
    pane.askWallE8 = ask.wallE8;
    pane.bidWallPriceE8 = bid.wallPriceE8;
    pane.askWallPriceE8 = ask.wallPriceE8;
  }

  /** The best levels that are surely all; their number. */
  private static int levels(BookSide side, long[] prices, long[] quantities) {
    int count = 0;
    while (count < prices.length && count < side.size() && side.isKnown(count)) {
      prices[count] = side.priceE8(count);
      quantities[count] = side.quantityE8(count);
      count++;
    }
    for (int i = count; i < prices.length; i++) {
      prices[i] = 0;
      quantities[i] = 0;
    }
    return count;
  }

  /** The levels of one side from mid outwards. */
  private static final class Side {
    private final BookSide side;
    private final double twiceMid;
    private final int sign;
    private final double[] bands;
    private double notionalE16 = Double.NaN;
    private double wallE8 = Double.NaN;
    private double wallPriceE8 = Double.NaN;

    Side(BookSide side, double twiceMid, int sign, double[] bands) {
      this.side = side;
      this.twiceMid = twiceMid;
      this.sign = sign;
      this.bands = bands;
    }

    void walk() {
      double sum = 0;
      double notional = 0;
      double wall = 0;
      double wallPrice = Double.NaN;
      int level = 0;
      for (int b = 0; b < bands.length; b++) {
        int distance = BookPane.BANDS_BP.get(b);
        for (; level < side.size() && isWithin(side.priceE8(level), distance); level++) {
          double quantity = side.quantityE8(level);
          sum += quantity;
          notional += quantity * side.priceE8(level);
          if (quantity > wall) {
            wall = quantity;
            wallPrice = side.priceE8(level);
          }
        }
        boolean known = side.isKnownTo(twiceMid / 2 * (1 - sign * (distance / BP)));
        bands[b] = known ? sum : Double.NaN;
        if (b == NOTIONAL_BAND) {
          notionalE16 = known ? notional : Double.NaN;
        } else if (b == WALL_BAND) {
          wallE8 = known ? wall : Double.NaN;
          wallPriceE8 = known ? wallPrice : Double.NaN;
        }
      }
    }

    /** Whether a price is no further from mid than {@code bp} basis points of it. */
    private boolean isWithin(long priceE8, int bp) {
      return sign * (twiceMid - 2.0 * priceE8) * BP <= bp * twiceMid;
    }
  }
}
