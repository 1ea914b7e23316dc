package io.tickloom.trainer.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The AUC within groups of rows: by day, by hour, by regime. */
public final class Breakdown {
  private Breakdown() {}

  /**
   * One group.
   *
   * @param name the group's name
   * @param rows how many rows
   * @param prevalence share of ups
   * @param auc AUC within the group; NaN where a class is missing
   */
  public record Group(String name, int rows, double prevalence, Figure auc) {}

  /**
   * The groups in the order of their names.
   *
   * @param names the name of each row's group; null for none
   */
  public static List<Group> of(Judged judged, String[] names, StationaryBootstrap bootstrap) {
    Map<String, List<Integer>> members = new TreeMap<>();
    for (int i = 0; i < names.length; i++) {
      if (names[i] != null) {
        members.computeIfAbsent(names[i], n -> new ArrayList<>()).add(i);
      }
    }
    List<Statistic> statistics = new ArrayList<>();
    List<Judged> parts = new ArrayList<>();
    for (List<Integer> group : members.values()) {
      int[] rows = group.stream().mapToInt(Integer::intValue).toArray();
      Judged part =
          new Judged(
              Arrays.stream(rows).mapToDouble(r -> judged.probability()[r]).toArray(),
              up(judged, rows));
      parts.add(part);
      statistics.add(within(new Auc(part), rows));
    }
    List<Figure> figures =
        bootstrap.percentiles(
            judged.size(), counts -> statistics.stream().mapToDouble(s -> s.of(counts)).toArray());
    double block = bootstrap.block(judged.size());
    List<Group> groups = new ArrayList<>();
    for (String name : members.keySet()) {
      int g = groups.size();
      Judged part = parts.get(g);
      Figure auc = figures.get(g).widened(FewBlocks.factor(part.size() / block)).within(0, 1);
      groups.add(new Group(name, part.size(), part.prevalence(), auc));
    }
    return groups;
  }

  private static Statistic within(Statistic statistic, int[] rows) {
    return counts -> {
      int[] own = new int[rows.length];
      for (int i = 0; i < rows.length; i++) {
        own[i] = counts[rows[i]];
      }
      return statistic.of(own);
    };
  }

  private static boolean[] up(Judged judged, int[] rows) {
    boolean[] up = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      up[i] = judged.up()[rows[i]];
    }
    return up;
  }
}
