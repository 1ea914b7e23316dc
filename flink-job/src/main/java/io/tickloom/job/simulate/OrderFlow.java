package io.tickloom.job.simulate;

/**
 * How orders come to a level of the book and leave it, by its distance from where the other side
 * begins: limit orders at a rate a level, cancellations at a rate an order, both blind to
 * everything else (zero intelligence; Cont, Stoikov and Talreja 2010) but for a lean and a {@link
 * Pressure}. What a level holds in the long run is Poisson. Rates are of a market that trades 22.4
 * times a second; all grow with its activity, and what rests stays the same.
 *
 * <p>A level is visited at a rate that bounds both, and each visit is thinned to an order, a
 * cancellation or nothing. The figures were chosen by those of real spot ETHUSDT.
 */
final class OrderFlow {
  /** Ticks from the best price within which levels hold orders. */
  static final int REACH = 2_500;

  /** Distance below which a lean of the flow shows: some 5 bp. */
  static final int NEAR = 134;

  /** The most that a lean can add to or take from a rate, as a part of it. */
  static final double LARGEST_LEAN = 0.5;

  private static final int[] FROM = {0, 1, 20, 50, NEAR, 268, 671, 1342, REACH};
  private static final double[] ORDERS_PER_SECOND = {15, 0.55, 0.4, 0.22, 0.1, 0.07, 0.02, 0.003};
  private static final double[] RESTING_ORDERS = {6.5, 0.36, 0.5, 0.65, 0.65, 1.0, 0.45, 0.25};
  private static final double[] MEAN_SIZE = {1.85, 1.7, 2.6, 3.6, 3.8, 2.6, 1.8, 2};
  private static final double SIZE_LOG_DEVIATION = 1.2;

  private static final int ZONES = ORDERS_PER_SECOND.length;
  private static final int QUANTILES = 1 << 12;

  private final Draws draws;
  private final double[] cancelRate = new double[ZONES];
  private final double[] emptyChance = new double[ZONES];
  private final int[] countedOrders = new int[ZONES];
  private final double[] headroom = new double[ZONES];
  private final double[] visitRate = new double[ZONES];
  private final double[] sizeFactor = new double[QUANTILES];
  private final double[] wait = new double[QUANTILES];
  private final double sideRate;
  private boolean isBid;
  private int zone;
  private int distance;
  private double place;

  OrderFlow(Draws draws) {
    this.draws = draws;
    double total = 0;
    for (int z = 0; z < ZONES; z++) {
      cancelRate[z] = ORDERS_PER_SECOND[z] / RESTING_ORDERS[z];
      emptyChance[z] = StrictMath.exp(-RESTING_ORDERS[z]);
      countedOrders[z] = (int) (2 * RESTING_ORDERS[z]) + 4;
      headroom[z] = FROM[z] < NEAR ? 1 + LARGEST_LEAN : 1;
      headroom[z] *= FROM[z] == 0 ? 1 + Pressure.LARGEST : 1;
      visitRate[z] = (ORDERS_PER_SECOND[z] + cancelRate[z] * countedOrders[z]) * headroom[z];
      total += visitRate[z] * (FROM[z + 1] - FROM[z]);
    }
    sideRate = total;
    double logMean = -SIZE_LOG_DEVIATION * SIZE_LOG_DEVIATION / 2;
    for (int i = 0; i < QUANTILES; i++) {
      double level = (i + 0.5) / QUANTILES;
      wait[i] = -StrictMath.log(level) / (2 * sideRate);
      sizeFactor[i] = StrictMath.exp(logMean + SIZE_LOG_DEVIATION * draws.normal());
    }
  }

  /** Draws which level is visited next, and when: seconds from now at an activity of 1. */
  double visit() {
    long bits = draws.bits();
    isBid = (bits & 1) == 0;
    double at = (bits >>> 13) * 0x1p-51 * sideRate;
    zone = 0;
    double width = visitRate[0];
    while (at >= width && zone < ZONES - 1) {
      at -= width;
      zone++;
      width = visitRate[zone] * (FROM[zone + 1] - FROM[zone]);
    }
    int inside = Math.min((int) (at / visitRate[zone]), FROM[zone + 1] - FROM[zone] - 1);
    distance = FROM[zone] + inside;
    place = at - inside * visitRate[zone];
    return wait[(int) (bits >>> 1) & (QUANTILES - 1)];
  }

  /** Whether the visited level is a bid. */
  boolean isBid() {
    return isBid;
  }

  /** Ticks from the visited level to where its side may begin. */
  int distance() {
    return distance;
  }

  /**
   * Whether the visit brings a limit order.
   *
   * @param lean how much more often than usual orders come to this side near the best price, as a
   *     part of the usual rate, from -{@link #LARGEST_LEAN} to {@link #LARGEST_LEAN}
   * @param pressure the same at the best price alone, from -{@link Pressure#LARGEST} to {@link
   *     Pressure#LARGEST}
   */
  boolean brings(double lean, double pressure) {
    double pressed = 1 + (distance == 0 ? pressure : 0);
    return place < ORDERS_PER_SECOND[zone] * (1 + (distance < NEAR ? lean : 0)) * pressed;
  }

  /** Whether the visit takes one of so many orders away, the less often the side is leant to. */
  boolean cancels(int orders, double lean) {
    double over = place - ORDERS_PER_SECOND[zone] * headroom[zone];
    double each = cancelRate[zone] * (1 - (distance < NEAR ? lean : 0));
    return over >= 0 && over < each * Math.min(orders, countedOrders[zone]);
  }

  /** Size of a limit order at a distance, in lots; 1 or more. */
  long size(int ticks) {
    double factor = sizeFactor[(int) (draws.bits() >>> 52)];
    return Math.max(1, Math.round(MEAN_SIZE[zoneOf(ticks)] * Sweep.LOTS * factor));
  }

  /** Orders that rest at a distance in the long run: a draw. */
  int resting(int ticks) {
    return poisson(emptyChance[zoneOf(ticks)]);
  }

  /** The same at the best price of a side on which there is a pressure; 1 or more. */
  int restingAtBest(double pressure) {
    return Math.max(1, poisson(StrictMath.exp(-RESTING_ORDERS[0] * (1 + pressure))));
  }

  private int poisson(double below) {
    int orders = 0;
    for (double u = draws.uniform(); u > below; u *= draws.uniform()) {
      orders++;
    }
    return orders;
  }

  private static int zoneOf(int ticks) {
    int z = 0;
    while (z < ZONES - 1 && ticks >= FROM[z + 1]) {
      z++;
    }
    return z;
  }
}
