package io.tickloom.trainer.cli;

import io.tickloom.trainer.backtest.FeeCurve;
import io.tickloom.trainer.backtest.Trade;
import io.tickloom.trainer.evaluate.Breakdown.Group;
import io.tickloom.trainer.evaluate.Curves;
import io.tickloom.trainer.evaluate.Deciles;
import io.tickloom.trainer.evaluate.Figure;
import io.tickloom.trainer.evaluate.Reliability;
import io.tickloom.trainer.report.LiveChart;
import io.tickloom.trainer.report.LiveChart.Colour;
import io.tickloom.trainer.report.LiveChart.Kind;
import io.tickloom.trainer.report.Text;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** A study's figures as charts that one can look into. */
final class ReportCharts {
  private static final double PERCENT = 100;
  private static final double BASIS_POINTS = 1e4;
  private static final int MOST_POINTS = 2000;

  private final Data data;
  private final Study study;
  private final String band;

  ReportCharts(Data data, Study study) {
    this.data = data;
    this.study = study;
    band = BandWords.of(data, study);
  }

  LiveChart roc() {
    List<Curves.Point> curve = study.test().curves().roc();
    return new LiveChart(
            "ROC curve: AUC " + Text.of(study.test().auc(), 3),
            "false positive rate (share of downs called up)",
            "false positives",
            "true positive rate",
            of(curve, Curves.Point::x))
        .unit()
        .add("true positives", Kind.LINE, Colour.MODEL, of(curve, p -> p.y().value()))
        .band(of(curve, p -> p.y().low()), of(curve, p -> p.y().high()), band)
        .add("chance", Kind.DASHED, Colour.SOFT, of(curve, Curves.Point::x));
  }

  LiveChart precisionRecall() {
    List<Curves.Point> curve = study.test().curves().precisionRecall();
    double[] always = new double[curve.size()];
    Arrays.fill(always, study.test().judged().prevalence());
    return new LiveChart(
            "Precision and recall of up: area " + Text.of(study.test().figures().get("pr_auc"), 3),
            "recall (share of the ups that are called up)",
            "recall",
            "precision",
            of(curve, Curves.Point::x))
        .unit()
        .add("precision", Kind.LINE, Colour.MODEL, of(curve, p -> p.y().value()))
        .band(of(curve, p -> p.y().low()), of(curve, p -> p.y().high()), band)
        .add("always up", Kind.DASHED, Colour.SOFT, always);
  }

  LiveChart reliability() {
    List<Reliability.Bin> bins = study.reliability();
    double[] said = of(bins, Reliability.Bin::said);
    return new LiveChart(
            "Calibration: each point a tenth of the rows",
            "mean probability of up",
            "said",
            "share of ups",
            said)
        .add("actual", Kind.POINTS, Colour.MODEL, of(bins, b -> b.came().value()))
        .band(of(bins, b -> b.came().low()), of(bins, b -> b.came().high()), band)
        .add("as said", Kind.DASHED, Colour.SOFT, said);
  }

  LiveChart deciles() {
    List<Deciles.Decile> deciles = study.deciles();
    double[] places = IntStream.range(0, deciles.size()).asDoubleStream().toArray();
    List<String> names =
        IntStream.range(0, deciles.size()).mapToObj(i -> String.valueOf(i + 1)).toList();
    return new LiveChart(
            "Mean return by tenth of the probability",
            "tenth of the test rows, the least probable first",
            "tenth",
            "mean return (bp)",
            places)
        .names(names)
        .add(
            "mean return, bp",
            Kind.POINTS,
            Colour.MODEL,
            of(deciles, d -> BASIS_POINTS * d.meanReturn().value()))
        .band(
            of(deciles, d -> BASIS_POINTS * d.meanReturn().low()),
            of(deciles, d -> BASIS_POINTS * d.meanReturn().high()),
            band)
        .add("none", Kind.DASHED, Colour.SOFT, new double[deciles.size()]);
  }

  LiveChart groups(String title, String axis, List<Group> groups) {
    List<Group> known = groups.stream().filter(g -> Double.isFinite(g.auc().value())).toList();
    double[] half = new double[known.size()];
    Arrays.fill(half, 0.5);
    return new LiveChart(
            title,
            axis,
            axis,
            "AUC with 95 % interval",
            IntStream.range(0, known.size()).asDoubleStream().toArray())
        .names(known.stream().map(Group::name).toList())
        .add("AUC", Kind.POINTS, Colour.MODEL, of(known, g -> g.auc().value()))
        .band(of(known, g -> g.auc().low()), of(known, g -> g.auc().high()), band)
        .add("chance", Kind.DASHED, Colour.SOFT, half);
  }

  LiveChart equity() {
    return money(false);
  }

  LiveChart drawdown() {
    return money(true);
  }

  LiveChart fees() {
    List<FeeCurve.Point> points = study.money().feeCurve();
    List<Figure> net = study.money().feeBands();
    return new LiveChart(
            "Profit and loss of the same trades at other costs; break-even "
                + breakEven(study.breakEven()),
            "cost a side (bp)",
            "cost, bp",
            "sum of returns (%)",
            of(points, p -> BASIS_POINTS * p.costPerSide()))
        .add("net, %", Kind.POINTS, Colour.MODEL, of(net, f -> PERCENT * f.value()))
        .band(of(net, f -> PERCENT * f.low()), of(net, f -> PERCENT * f.high()), band)
        .add("nothing", Kind.DASHED, Colour.SOFT, new double[points.size()]);
  }

  static String breakEven(Figure share) {
    return Double.isNaN(share.value())
        ? "not defined without trades"
        : Text.of(Money.basisPoints(share), 2) + " bp";
  }

  private LiveChart money(boolean drawdown) {
    List<Trade> trades = study.trades();
    int symbols = data.rows().symbols().size();
    int step = Math.max(1, trades.size() / MOST_POINTS);
    int kept = (trades.size() + step - 1) / step + 1;
    double[] seconds = new double[kept];
    double[] net = new double[kept];
    double[] gross = new double[kept];
    double[] fall = new double[kept];
    seconds[0] = data.rows().second(data.split().test()[0]);
    double netSum = 0;
    double grossSum = 0;
    double peak = 0;
    for (int i = 0; i < trades.size(); i++) {
      netSum += PERCENT * trades.get(i).net() / symbols;
      grossSum += PERCENT * trades.get(i).gross() / symbols;
      peak = Math.max(peak, netSum);
      int at = i / step + 1;
      seconds[at] = Math.max(seconds[at - 1], (double) trades.get(i).exitSecond());
      net[at] = netSum;
      gross[at] = grossSum;
      fall[at] = Math.min(fall[at], netSum - peak);
    }
    String cost = Text.basisPoints(study.traded().rules().costPerSide());
    if (drawdown) {
      return new LiveChart("Drawdown", "time (UTC)", "time", "below the peak (%)", seconds)
          .time()
          .add("drawdown, %", Kind.LINE, Colour.WORSE, fall);
    }
    double[] low = new double[kept];
    double[] high = new double[kept];
    for (int i = 0; i < kept; i++) {
      Figure luck = study.money().bands().luckAt(seconds[i]);
      low[i] = net[i] + PERCENT * luck.low();
      high[i] = net[i] + PERCENT * luck.high();
    }
    return new LiveChart(
            "Cumulative profit and loss", "time (UTC)", "time", "sum of returns (%)", seconds)
        .time()
        .add("after " + cost + " a side", Kind.LINE, Colour.MODEL, net)
        .band(low, high, band)
        .add("before costs", Kind.LINE, Colour.OTHER, gross);
  }

  private static <T> double[] of(List<T> items, ToDoubleFunction<T> value) {
    return items.stream().mapToDouble(value).toArray();
  }
}
