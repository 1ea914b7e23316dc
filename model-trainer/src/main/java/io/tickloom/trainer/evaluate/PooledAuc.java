package io.tickloom.trainer.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The AUC over the pairs of an up and a down that one model scored, all models pooled: the scores
 * of two refits are not on one scale, and comparing them would measure how their levels happen to
 * go with the share of ups (Forman and Scholz 2010). NaN where no part has both classes.
 */
public final class PooledAuc implements Statistic {
  private final List<Auc> parts = new ArrayList<>();
  private final List<RankBins> binned = new ArrayList<>();
  private final int[] ends;
  private final Judged ranked;

  /**
   * @param judged the parts, one model each, in time order
   */
  public PooledAuc(List<Judged> judged) {
    ends = new int[judged.size()];
    List<Judged> ranks = new ArrayList<>();
    int end = 0;
    for (int p = 0; p < ends.length; p++) {
      Judged part = judged.get(p);
      parts.add(new Auc(part));
      binned.add(new RankBins(part));
      ranks.add(new Judged(RankOrder.shares(part.probability()), part.up()));
      end += part.size();
      ends[p] = end;
    }
    ranked = Judged.pooled(ranks);
  }

  @Override
  public double of(int[] counts) {
    double wins = 0;
    double pairs = 0;
    int from = 0;
    for (int p = 0; p < ends.length; p++) {
      int[] own = Arrays.copyOfRange(counts, from, ends[p]);
      double partPairs = parts.get(p).pairs(own);
      if (partPairs > 0) {
        wins += parts.get(p).of(own) * partPairs;
        pairs += partPairs;
      }
      from = ends[p];
    }
    return wins / pairs;
  }

  /** The figure with its interval, never narrower than if scores and outcomes were unrelated. */
  public Figure figure(StationaryBootstrap bootstrap) {
    int[] once = new int[ranked.size()];
    Arrays.fill(once, 1);
    double[] value = {of(once)};
    Figure figure =
        bootstrap.figures(ranked.size(), value, counts -> new double[] {quicker(counts)}).get(0);
    return bootstrap.ofAuc(figure, ranked);
  }

  /** Ranks within each part as shares, beside what came. */
  Judged ranked() {
    return ranked;
  }

  /** The same as {@link #of} by binned ranks. */
  double quicker(int[] counts) {
    double wins = 0;
    double pairs = 0;
    for (int p = 0; p < ends.length; p++) {
      RankBins.Areas areas = binned.get(p).of(counts, p == 0 ? 0 : ends[p - 1]);
      if (areas.pairs() > 0) {
        wins += areas.auc() * areas.pairs();
        pairs += areas.pairs();
      }
    }
    return wins / pairs;
  }
}
