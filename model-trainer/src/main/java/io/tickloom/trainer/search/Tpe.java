package io.tickloom.trainer.search;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * What to try next, by a tree-structured Parzen estimator (Bergstra, Bardenet, Bengio and Kégl
 * 2011): where the better quarter of the trials lies densely and the others don't. Each trial has
 * random numbers of its own, so a search that was broken off goes on as if it had not been.
 *
 * @param space what can be set
 * @param seed where random numbers start
 */
public record Tpe(List<Dimension> space, long seed) {
  /** Trials at random places before there is something to learn from. */
  private static final int BLIND = 10;

  private static final double GOOD_SHARE = 0.25;
  private static final int CANDIDATES = 24;
  private static final long STEP = 0xD1342543DE82EF95L;

  /** The dimensions are not changed from outside. */
  public Tpe {
    space = List.copyOf(space);
  }

  /**
   * The settings of the next trial.
   *
   * @param done the trials so far
   */
  public SortedMap<String, Double> next(List<Trial> done) {
    SplittableRandom random = new SplittableRandom(seed + (done.size() + 1) * STEP);
    List<Trial> ranked =
        done.stream().sorted(Comparator.comparingDouble((Trial t) -> -t.auc())).toList();
    int good = (int) Math.ceil(GOOD_SHARE * ranked.size());
    SortedMap<String, Double> settings = new TreeMap<>();
    for (Dimension dimension : space) {
      double place = random.nextDouble();
      if (done.size() >= BLIND) {
        Density better = density(dimension, ranked.subList(0, good));
        Density worse = density(dimension, ranked.subList(good, ranked.size()));
        place = best(better, worse, random);
      }
      settings.put(dimension.name(), dimension.value(place));
    }
    return settings;
  }

  private static Density density(Dimension dimension, List<Trial> trials) {
    return new Density(
        trials.stream()
            .mapToDouble(t -> dimension.place(t.settings().get(dimension.name())))
            .sorted()
            .toArray());
  }

  private static double best(Density better, Density worse, SplittableRandom random) {
    double best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < CANDIDATES; i++) {
      double place = better.draw(random);
      double ratio = better.at(place) / worse.at(place);
      if (ratio > most) {
        most = ratio;
        best = place;
      }
    }
    return best;
  }
}
