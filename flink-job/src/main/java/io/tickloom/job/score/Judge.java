package io.tickloom.job.score;

import io.tickloom.job.row.ColumnBlock;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Tells what came of each prediction, as the trainer labels rows: the sign of the price change from
 * T + delay to T + delay + horizon, void where the span meets a gap, or by the mid a second without
 * a book.
 */
public final class Judge extends KeyedProcessFunction<String, Scored, Outcome> {
  private static final long serialVersionUID = 1L;
  private static final long MICROS = 1_000_000L;
  private static final double BPS = 10_000;
  private static final int CLEAN = 3;

  private final LabelRule rule;

  private transient MapState<Long, Double> open;
  private transient MapState<Long, double[]> known;
  private transient ValueState<double[]> rolling;
  private transient JudgeMetrics metrics;

  /** Judges by the label of a model. */
  public Judge(LabelRule rule) {
    this.rule = rule;
  }

  @Override
  public void open(OpenContext context) {
    open =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("predictions", Types.LONG, Types.DOUBLE));
    known =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    rule.ofMid() ? "path of mid" : "path of trades",
                    Types.LONG,
                    PrimitiveArrayTypeInfo.DOUBLE_PRIMITIVE_ARRAY_TYPE_INFO));
    metrics = new JudgeMetrics(getRuntimeContext().getMetricGroup());
    rolling =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>(
                    "rolling", PrimitiveArrayTypeInfo.DOUBLE_PRIMITIVE_ARRAY_TYPE_INFO));
  }

  @Override
  public void processElement(Scored scored, Context context, Collector<Outcome> out)
      throws Exception {
    for (Prediction prediction : scored.predictions()) {
      if (prediction.isMade()) {
        open.put(prediction.timeMicros() / MICROS, prediction.probability());
      }
    }
    ColumnBlock path = scored.path();
    keep(path);
    if (path.rows() > 0) {
      long now = path.timeMicros()[path.rows() - 1] / MICROS;
      for (long due : upTo(open.keys(), now - rule.spanSeconds())) {
        out.collect(judged(scored.symbol(), due, open.get(due)));
        open.remove(due);
      }
      for (long old : upTo(known.keys(), now - rule.spanSeconds())) {
        known.remove(old);
      }
    }
  }

  /**
   * Keeps of each second that has a price: the price, clean seconds, and since when all have one.
   */
  private void keep(ColumnBlock path) throws Exception {
    double[] price = path.values()[rule.priceColumn()];
    for (int i = 0; i < path.rows(); i++) {
      if (!Double.isNaN(price[i])) {
        long second = path.timeMicros()[i] / MICROS;
        double[] before = known.get(second - 1);
        double since = before == null ? second : before[2];
        known.put(second, new double[] {price[i], path.values()[CLEAN][i], since});
      }
    }
  }

  /** Those of {@code seconds} that are not above {@code most}, in order. */
  private static SortedSet<Long> upTo(Iterable<Long> seconds, long most) {
    TreeSet<Long> found = new TreeSet<>();
    for (long second : seconds) {
      if (second <= most) {
        found.add(second);
      }
    }
    return found;
  }

  /** Void also where one of the seconds has no price; all as the trainer's label has it. */
  private Outcome judged(String symbol, long time, double probability) throws Exception {
    double[] entry = known.get(time + rule.delaySeconds());
    double[] exit = known.get(time + rule.spanSeconds());
    // The trainer keeps clean seconds in 32 bits.
    boolean whole = exit != null && exit[2] <= time && (float) exit[1] > rule.spanSeconds();
    double came = whole ? Math.signum(exit[0] - entry[0]) : Double.NaN;
    double[] before = rolling.value();
    RollingScore score = before == null ? RollingScore.NONE : new RollingScore(before);
    if (whole && came != 0) {
      score = score.with(probability, came > 0);
      rolling.update(score.pairs());
    }
    metrics.update(symbol, score);
    return new Outcome(
        symbol,
        time * MICROS,
        probability,
        came,
        whole ? BPS * Math.log(exit[0] / entry[0]) : Double.NaN,
        score);
  }
}
