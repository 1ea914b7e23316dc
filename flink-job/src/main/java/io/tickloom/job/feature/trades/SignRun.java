package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.PaneFigure;
import io.tickloom.job.feature.Stretch;

/** Length of the run of same-side sweeps with which the tape before T ends; below 0 for sells. */
public record SignRun() implements Feature {
  private static final int WINDOW_SECONDS = 600;

  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "sign_run",
        "1",
        "any",
        "never",
        Mirror.FLIPS,
        "sweeps since the last change of side, counted within the last 600 s, times their sign; 0 without a sweep",
        "Lopez de Prado 2018, ch. 18",
        1);
  }

  @Override
  public int memorySeconds() {
    return WINDOW_SECONDS;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    int[] last = ActiveSeconds.of(stretch).atOrBefore();
    byte[] signs = SweepTotals.of(stretch).lastSigns();
    long[] runs = runs(stretch, last);
    double[] sweeps = stretch.sum(PaneFigure.SWEEPS, WINDOW_SECONDS);
    int[] ends = stretch.rowEnds();
    for (int i = 0; i < ends.length; i++) {
      int j = last[ends[i] - 1];
      out[i] = sweeps[i] == 0 ? 0 : signs[j] * Math.min((double) runs[j], sweeps[i]);
    }
  }

  /**
   * Length of the run that each second with trades ends with, from the start of the stretch. One
   * that began before a window fills it: there its length is the window's sweeps.
   */
  private static long[] runs(Stretch stretch, int[] last) {
    SweepTotals totals = SweepTotals.of(stretch);
    double[] endRun = stretch.values(PaneFigure.END_RUN);
    double[] sweeps = stretch.values(PaneFigure.SWEEPS);
    long[] out = new long[sweeps.length];
    for (int j = 0; j < out.length; j++) {
      int before = j == 0 ? -1 : last[j - 1];
      boolean goesOn =
          before >= 0
              && endRun[j] == sweeps[j]
              && totals.lastSigns()[before] == totals.firstSigns()[j];
      out[j] = (long) endRun[j] + (goesOn ? out[before] : 0);
    }
    return out;
  }
}
