package io.tickloom.trainer.cli;

import io.tickloom.trainer.backtest.FeeCurve;
import io.tickloom.trainer.backtest.Result;
import io.tickloom.trainer.evaluate.Breakdown.Group;
import io.tickloom.trainer.evaluate.Deciles;
import io.tickloom.trainer.evaluate.Figure;
import io.tickloom.trainer.evaluate.Reliability;
import io.tickloom.trainer.report.Facts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What {@code metrics.json} and {@code backtest_metrics.json} say. */
final class MetricsFacts {
  private MetricsFacts() {}

  static Facts of(Data data, Study study) {
    Facts metrics = new Facts();
    figures(metrics, "test", study.test());
    metrics
        .put("test.f1_at_best_threshold", study.testAtBestF1().f1())
        .put("test.best_threshold", study.testAtBestF1().threshold())
        .put("test.calibration_error", Reliability.error(study.reliability()))
        .plain("market", data.rows().schema().simulated() ? "simulated" : "recorded");
    study.attainable().best().ifPresent(b -> metrics.put("best_attainable.auc", b.auc()));
    study.attainable().whyNot().ifPresent(w -> metrics.plain("best_attainable.not_known", w));
    metrics.plain("verdict", study.verdict()).plain("learner", study.contest().answer().name());
    figures(metrics, "validation", study.validation());
    figures(metrics, "train", study.train());
    study.baselines().forEach((name, j) -> figures(metrics, "baselines." + name, j));
    study.tierGains().put(metrics, "test");
    study.walk().ifPresent(w -> walk(metrics, study, w));
    study.robustness().put(metrics);
    metrics
        .put("baselines.always_up.auc", 0.5)
        .put("baselines.always_up.f1", study.test().alwaysUp());
    for (Delays.Delayed delayed : study.delays()) {
      delayed
          .figures()
          .forEach((name, f) -> metrics.put("entry_delay." + delayed.seconds() + "s." + name, f));
    }
    metrics
        .plain("by_day", groups(study.slices().byDay()))
        .plain("by_hour", groups(study.slices().byHour()))
        .plain("by_volatility", groups(study.slices().byVolatility()))
        .plain("reliability", study.reliability().stream().map(MetricsFacts::bin).toList());
    metrics
        .plain("by_decile", study.deciles().stream().map(MetricsFacts::decile).toList())
        .put("features_alone.looked_at", study.features().lines().size())
        .put("features_alone.beyond_luck", study.features().proven())
        .put("features_alone.rows", study.features().rows());
    backtest(metrics, "backtest.", study);
    study.contest().answer().learned().facts().forEach((k, v) -> metrics.put("learning." + k, v));
    return metrics;
  }

  /** The backtest alone, under the seed's file name. */
  static Facts backtest(Data data, Study study) {
    Facts metrics =
        new Facts().plain("market", data.rows().schema().simulated() ? "simulated" : "recorded");
    backtest(metrics, "", study);
    return metrics;
  }

  private static void backtest(Facts metrics, String prefix, Study study) {
    Result traded = study.traded();
    metrics
        .put(prefix + "cost_per_side", traded.rules().costPerSide())
        .put(prefix + "fee", traded.rules().costs().fee())
        .put(prefix + "half_spread", traded.rules().costs().halfSpread())
        .put(prefix + "latency_seconds", traded.rules().latencySeconds())
        .put(prefix + "hold_seconds", traded.rules().holdSeconds())
        .put(prefix + "long_at", traded.rules().longAt())
        .put(prefix + "short_at", traded.rules().shortAt())
        .plain(prefix + "thresholds_chosen_for", study.choice().reason())
        .put(prefix + "trades", traded.trades())
        .put(prefix + "net_return", traded.netReturn())
        .put(prefix + "gross_return", traded.grossReturn())
        .put(prefix + "sharpe", traded.sharpe())
        .put(prefix + "max_drawdown", traded.maxDrawdown())
        .put(prefix + "hit_rate", traded.hitRate())
        .put(prefix + "net_hit_rate", traded.netHitRate())
        .put(prefix + "turnover_a_day", traded.turnover())
        .put(prefix + "exposure", traded.exposure())
        .put(prefix + "break_even_bp", Money.basisPoints(study.breakEven()))
        .put(prefix + "days", traded.days())
        .plain(
            prefix + "fee_curve",
            IntStream.range(0, study.money().feeCurve().size())
                .mapToObj(
                    i -> {
                      FeeCurve.Point p = study.money().feeCurve().get(i);
                      Map<String, Object> map = new LinkedHashMap<>();
                      map.put("cost_bp", Figure.of(p.costPerSide() * 1e4));
                      map.put("net_return", study.money().feeBands().get(i));
                      map.put("sharpe", Figure.of(p.sharpe()));
                      return map;
                    })
                .toList());
  }

  private static void figures(Facts metrics, String part, Judgement judgement) {
    judgement.figures().forEach((name, figure) -> metrics.put(part + "." + name, figure));
    metrics
        .put(part + ".rows", judgement.judged().size())
        .put(part + ".threshold", judgement.threshold());
  }

  private static void walk(Facts metrics, Study study, Walk walk) {
    figures(metrics, "walk_forward", walk.answer());
    walk.beside().forEach((name, judgement) -> figures(metrics, "walk_forward." + name, judgement));
    walk.tierGains().put(metrics, "walk_forward");
    metrics.put("walk_forward.auc_by_block", walk.spread());
    metrics.plain(
        "walk_forward.blocks",
        walk.folds().stream()
            .map(
                f -> {
                  Map<String, Object> map = new LinkedHashMap<>();
                  map.put("from", f.from().toString());
                  map.put("to", f.to().toString());
                  map.put("rows", Figure.of(f.rows()));
                  map.put("auc", Figure.of(f.auc()));
                  map.put("auc_" + study.contest().other().name(), Figure.of(f.otherAuc()));
                  return map;
                })
            .toList());
  }

  private static List<Map<String, Object>> groups(List<Group> groups) {
    return groups.stream()
        .map(
            g -> {
              Map<String, Object> map = new LinkedHashMap<>();
              map.put("name", g.name());
              map.put("rows", Figure.of(g.rows()));
              map.put("prevalence", Figure.of(g.prevalence()));
              map.put("auc", g.auc());
              return map;
            })
        .toList();
  }

  private static Map<String, Object> decile(Deciles.Decile decile) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("rows", Figure.of(decile.rows()));
    map.put("probability", Figure.of(decile.probability()));
    map.put("share_of_ups", decile.share());
    map.put("mean_return_bp", Money.basisPoints(decile.meanReturn()));
    return map;
  }

  private static Map<String, Object> bin(Reliability.Bin bin) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("rows", Figure.of(bin.rows()));
    map.put("said", Figure.of(bin.said()));
    map.put("came", bin.came());
    return map;
  }
}
