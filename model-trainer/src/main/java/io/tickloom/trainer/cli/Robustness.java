package io.tickloom.trainer.cli;

import io.tickloom.trainer.backtest.Rules;
import io.tickloom.trainer.evaluate.Figure;
import io.tickloom.trainer.evaluate.StationaryBootstrap;
import io.tickloom.trainer.report.Facts;
import io.tickloom.trainer.report.HtmlPage;
import io.tickloom.trainer.report.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much of the answer hangs on the way that it was found: what was asked for beyond hold-out and
 * walk-forward.
 *
 * @param tuning the search for settings
 * @param meta the model that judges the calls
 * @param cpcv the spread over combinatorial purged paths
 */
record Robustness(Optional<Tuning> tuning, Optional<Meta> meta, Optional<Cpcv> cpcv) {

  static Robustness of(
      TrainCommand options,
      Data data,
      Answer answer,
      Optional<Tuning> tuning,
      Rules rules,
      StationaryBootstrap bootstrap,
      Console console) {
    Optional<Meta> meta =
        options.metaLabel
            ? Meta.of(options, data, answer, rules, bootstrap, console)
            : Optional.empty();
    Optional<Cpcv> cpcv =
        options.cpcv.split(data.guard()).flatMap(s -> Cpcv.of(options, data, s, rules, console));
    if (cpcv.isEmpty() && options.cpcv.groups.isPresent()) {
      console.warn("too few rows for --cpcv %s: left out".formatted(options.cpcv.groups.get()));
    }
    return new Robustness(tuning, meta, cpcv);
  }

  /** Says it in the run's lines. */
  void say(Console console) {
    meta.ifPresent(m -> m.say(console));
    cpcv.ifPresent(
        c ->
            console.step(
                "cpcv",
                Text.of(
                    "AUC %.3f, deviation %.3f over %d paths of %d fits   F1 %.3f",
                    c.mean(Cpcv.Path::auc),
                    c.deviation(Cpcv.Path::auc),
                    c.paths().size(),
                    c.fits(),
                    c.mean(Cpcv.Path::f1))));
  }

  /** Adds it to {@code metrics.json}. */
  void put(Facts metrics) {
    tuning.ifPresent(t -> t.put(metrics));
    meta.ifPresent(m -> m.put(metrics));
    cpcv.ifPresent(
        c ->
            metrics
                .put("cpcv.auc", c.mean(Cpcv.Path::auc))
                .put("cpcv.auc_deviation", c.deviation(Cpcv.Path::auc))
                .put("cpcv.f1", c.mean(Cpcv.Path::f1))
                .put("cpcv.f1_deviation", c.deviation(Cpcv.Path::f1))
                .put("cpcv.sharpe", c.mean(Cpcv.Path::sharpe))
                .put("cpcv.sharpe_deviation", c.deviation(Cpcv.Path::sharpe))
                .put("cpcv.groups", c.split().groups())
                .put("cpcv.tested_groups", c.split().tested())
                .put("cpcv.fits", c.fits())
                .plain("cpcv.paths", c.paths().stream().map(Robustness::path).toList()));
  }

  private static Map<String, Figure> path(Cpcv.Path path) {
    Map<String, Figure> map = new LinkedHashMap<>();
    map.put("rows", Figure.of(path.rows()));
    map.put("auc", Figure.of(path.auc()));
    map.put("f1", Figure.of(path.f1()));
    map.put("trades", Figure.of(path.trades()));
    map.put("sharpe", Figure.of(path.sharpe()));
    return map;
  }

  /** Adds it to the page. */
  void write(HtmlPage page) {
    tuning.ifPresent(t -> t.write(page));
    meta.ifPresent(m -> m.write(page));
    cpcv.ifPresent(
        c ->
            page.heading("Other ways through the same time")
                .text(
                    Text.of(
                        "Combinatorial purged cross-validation: all rows in %d groups, each choice of %d tested by a model of the others (%d fits). Over %d paths the AUC is %.3f with a standard deviation of %.3f. A fold also learns from what came after its test, so this tells the spread of outcomes, not what trading would have met. Positions are opened at the thresholds that were chosen on the validation part; the Sharpe ratio needs five whole days.",
                        c.split().groups(),
                        c.split().tested(),
                        c.fits(),
                        c.paths().size(),
                        c.mean(Cpcv.Path::auc),
                        c.deviation(Cpcv.Path::auc)))
                .table(
                    List.of("rows", "AUC", "F1", "positions", "Sharpe"),
                    c.paths().stream()
                        .map(
                            p ->
                                List.of(
                                    Text.of("%,d", p.rows()),
                                    Cells.number(p.auc()),
                                    Cells.number(p.f1()),
                                    Text.of("%,d", p.trades()),
                                    Cells.number(p.sharpe())))
                        .toList(),
                    false));
  }
}
