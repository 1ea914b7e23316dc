package io.tickloom.job.book;

import java.util.List;

/**
 * What the features need of one second of a book, [second, second + 1), at whose end it is known.
 *
 * <p>An update is a diff that followed; levels are counted from 0, the best; quantities are base
 * units times 10^8, prices quote currency times 10^8. A mutable struct, reused.
 */
public final class BookPane {
  /** Levels a side that are kept of the second's end. */
  public static final int LEVELS = 20;

  /** Levels a side whose order flow imbalance is kept. */
  public static final int FLOW_LEVELS = 10;

  /** Distances from mid within which depth is summed, basis points. */
  public static final List<Integer> BANDS_BP = List.of(5, 10, 25, 50);

  /** Number of {@link #BANDS_BP}. */
  public static final int BANDS = 4;

  /** How far back any feature may look on panes of the book, seconds. */
  public static final int LONGEST_MEMORY_SECONDS = 1200;

  /** Start of the pane, whole seconds since 1970 UTC. */
  public long second;

  /** Since when the book is known without a break, microseconds since 1970 UTC. */
  public long knownFromMicros;

  /** Updates. */
  public int updates;

  /** Updates after which the best price or its quantity of a side was another. */
  public int quoteChanges;

  /** Updates after which a side had fewer than ten levels that are surely all. */
  public int shortUpdates;

  /** Integral of the quoted spread over time, basis points times microseconds. */
  public double spreadTime;

  /** Integral of the queue imbalance over time, microseconds. */
  public double imbalanceTime;

  /** Sum of the queue imbalance after each update. */
  public double imbalanceSum;

  /** Sum over the updates of half the quantity at the two best prices. */
  public double depthSumE8;

  /** Order flow imbalance of each level, summed over the updates. */
  public final double[] flowE8 = new double[FLOW_LEVELS];

  /** Sum over the updates of the mean quantity at the ten best levels of both sides. */
  public double levelDepthSumE8;

  /** Quantity that diffs took away near mid, of bids and of asks. */
  public double removedBidE8;

  public double removedAskE8;

  /** Base quantity of the trades. */
  public double tradedE8;

  /** Sum over the trades of quantity times twice side times (price - mid) / mid. */
  public double effectiveE8;

  /** Sum over the trades of quantity times side / mid, where mid is in quote currency. */
  public double sideOverMidE8;

  /** Sum over the trades of quantity times side times price / mid. */
  public double sidePriceOverMidE8;

  /** Levels a side at the second's end, {@value #LEVELS} at most, that are surely all. */
  public int bidLevels;

  public int askLevels;

  /** Their prices and quantities, the best first; 0 behind the last. */
  public final long[] bidsE8 = new long[LEVELS];

  public final long[] bidQuantitiesE8 = new long[LEVELS];
  public final long[] asksE8 = new long[LEVELS];
  public final long[] askQuantitiesE8 = new long[LEVELS];

  /** Quantity within each of {@link #BANDS_BP} of mid; NaN where the book is not known so far. */
  public final double[] bidBandsE8 = new double[BANDS];

  public final double[] askBandsE8 = new double[BANDS];

  /** Price times quantity within 10 bp of mid, times 10^16; NaN as above. */
  public double bidNotionalE16;

  public double askNotionalE16;

  /** Largest quantity at one price within 25 bp of mid, the nearest of equals; NaN as above. */
  public double bidWallE8;

  public double askWallE8;

  /** Its price; NaN as above. */
  public double bidWallPriceE8;

  public double askWallPriceE8;
}
