package io.tickloom.job.simulate;

import java.time.LocalDate;

/**
 * The AUC of what anyone could try on the printed trades: hand-made scores at the 5-s grid against
 * the sign of the next minute's change of the last price.
 */
final class NaiveScores implements SweepListener {
  private static final String[] NAMES = {
    "imbalance of sweeps", "imbalance of volume", "momentum of a minute", "last sign"
  };
  private static final double MEMORY_MICROS = 30e6 / Math.log(2);
  private static final long GRID_MICROS = 5_000_000;

  private final BestAuc[] aucs = {new BestAuc(), new BestAuc(), new BestAuc(), new BestAuc()};
  private final long[] pricesOfMinute = new long[12];
  private final double[] flows = new double[4];
  private long gridTimes;
  private long nextGrid;
  private long agedTo;
  private long lastPrice;
  private int lastSign;

  @Override
  public void openDay(LocalDate day) {}

  @Override
  public void sweep(Sweep sweep) {
    if (lastSign == 0) {
      nextGrid = (sweep.timeMicros / GRID_MICROS + 1) * GRID_MICROS;
    }
    for (; nextGrid <= sweep.timeMicros; nextGrid += GRID_MICROS) {
      age(nextGrid);
      gridTime();
    }
    age(sweep.timeMicros);
    double volume = 0;
    for (int i = 0; i < sweep.trades; i++) {
      volume += sweep.lots[i];
    }
    flows[sweep.sign > 0 ? 0 : 1]++;
    flows[sweep.sign > 0 ? 2 : 3] += volume;
    lastPrice = sweep.lastPriceUnits();
    lastSign = sweep.sign;
  }

  private void gridTime() {
    int place = (int) (gridTimes++ % pricesOfMinute.length);
    double momentum = lastPrice - pricesOfMinute[place];
    pricesOfMinute[place] = lastPrice;
    aucs[0].gridTime((flows[0] - flows[1]) / (flows[0] + flows[1]), lastPrice);
    aucs[1].gridTime((flows[2] - flows[3]) / (flows[2] + flows[3]), lastPrice);
    aucs[2].gridTime(momentum / lastPrice * 1e3, lastPrice);
    aucs[3].gridTime(lastSign, lastPrice);
  }

  private void age(long micros) {
    double decay = Math.exp(-(micros - agedTo) / MEMORY_MICROS);
    for (int i = 0; i < flows.length; i++) {
      flows[i] *= decay;
    }
    agedTo = micros;
  }

  int count() {
    return aucs.length;
  }

  String name(int i) {
    return NAMES[i];
  }

  double auc(int i) {
    return aucs[i].value();
  }
}
