package io.tickloom.trainer.cli;

import io.tickloom.trainer.evaluate.AucGain;
import io.tickloom.trainer.evaluate.Figure;
import io.tickloom.trainer.evaluate.Judged;
import io.tickloom.trainer.evaluate.StationaryBootstrap;
import io.tickloom.trainer.report.Facts;
import io.tickloom.trainer.report.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What each kind of data adds to the AUC, judged in pairs: the same rows, and the same draws of
 * them for both.
 *
 * @param gains gains by what is compared, as in {@code T+Q_over_T}: each set over trades alone, and
 *     over the set before it
 */
record TierGains(Map<String, Figure> gains) {
  private static final String OVER = "_over_";

  private static final Map<String, String> KINDS =
      Map.of("T", "trades", "Q", "quotes", "L", "levels");

  /**
   * @param judged predictions by a model's name, the parts in time order, each of one fit
   * @param parts how many parts; who has fewer is left out
   */
  static TierGains of(Map<String, List<Judged>> judged, int parts, StationaryBootstrap bootstrap) {
    List<String> sets =
        judged.keySet().stream()
            .filter(name -> name.startsWith(Tiers.PREFIX) && judged.get(name).size() == parts)
            .map(name -> name.substring(Tiers.PREFIX.length()))
            .toList();
    Map<String, Figure> gains = new LinkedHashMap<>();
    for (int i = 1; i < sets.size(); i++) {
      for (String base : List.of(sets.get(0), sets.get(i - 1))) {
        gains.computeIfAbsent(
            sets.get(i) + OVER + base,
            name ->
                AucGain.of(
                    judged.get(Tiers.PREFIX + name.substring(0, name.indexOf(OVER))),
                    judged.get(Tiers.PREFIX + base),
                    bootstrap));
      }
    }
    return new TierGains(gains);
  }

  /**
   * The gain over trades alone, or over the set before, of {@code T+Q} and such; none of the first.
   */
  Optional<Figure> of(String set, String base) {
    return Optional.ofNullable(gains.get(set + OVER + base));
  }

  void put(Facts metrics, String part) {
    gains.forEach((name, gain) -> metrics.put("tier_gains." + part + "." + name, gain));
  }

  /** A sentence a gain: what is added to what, and whether that can be told from nothing. */
  List<String> sentences() {
    return gains.entrySet().stream()
        .map(
            e -> {
              String[] names = e.getKey().split(OVER);
              return sentence(names[0].substring(names[1].length() + 1), names[1], e.getValue());
            })
        .toList();
  }

  private static String sentence(String added, String base, Figure gain) {
    String what = kinds(added);
    String figure = signed(gain);
    if (gain.low() > 0) {
      return Text.of("To %s, %s add %s of AUC.", kinds(base), what, figure);
    }
    return gain.high() < 0
        ? Text.of("With %s the AUC is lower than with %s alone: %s.", what, kinds(base), figure)
        : Text.of("What %s add to %s can't be told from nothing: %s.", what, kinds(base), figure);
  }

  private static String kinds(String tiers) {
    return Stream.of(tiers.split("\\+")).map(KINDS::get).collect(Collectors.joining(" and "));
  }

  /** As in {@code +0.012 [+0.004, +0.020]}. */
  static String signed(Figure gain) {
    return Text.of("%+.3f [%+.3f, %+.3f]", gain.value(), gain.low(), gain.high());
  }
}
