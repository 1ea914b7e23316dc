package io.tickloom.job.score;

import io.tickloom.job.row.ColumnBlock;
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
 * T + delay to T + delay + horizon, void where the span meets a gap.
 */
public final class Judge extends KeyedProcessFunction<String, Scored, Outcome> {
  private static final long serialVersionUID = 1L;
  private static final long MICROS = 1_000_000L;
  private static final double BPS = 10_000;

  private final int delaySeconds;
  private final int spanSeconds;

  private transient MapState<Long, Double> open;
  private transient MapState<Long, Double> prices;
  private transient ValueState<double[]> rolling;
  private transient JudgeMetrics metrics;

  /** Judges by the label of a model. */
  public Judge(int delaySeconds, int horizonSeconds) {
    this.delaySeconds = delaySeconds;
    this.spanSeconds = delaySeconds + horizonSeconds;
  }

  @Override
  public void open(OpenContext context) {
    open =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("predictions", Types.LONG, Types.DOUBLE));
    prices =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("prices", Types.LONG, Types.DOUBLE));
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
    for (int i = 0; i < path.rows(); i++) {
      long second = path.timeMicros()[i] / MICROS;
      prices.put(second, path.values()[0][i]);
      prices.remove(second - spanSeconds - 1);
      Double probability = open.get(second - spanSeconds);
      if (probability != null) {
        open.remove(second - spanSeconds);
        boolean whole = path.values()[3][i] > spanSeconds;
        out.collect(judged(scored.symbol(), second, probability, path.values()[0][i], whole));
      }
    }
  }

  private Outcome judged(String symbol, long end, double probability, double price, boolean whole)
      throws Exception {
    Double start = prices.get(end - spanSeconds + delaySeconds);
    boolean known = whole && start != null;
    double came = known ? Math.signum(price - start) : Double.NaN;
    double[] before = rolling.value();
    RollingScore score = before == null ? RollingScore.NONE : new RollingScore(before);
    if (known && came != 0) {
      score = score.with(probability, came > 0);
      rolling.update(score.pairs());
    }
    metrics.update(symbol, score);
    return new Outcome(
        symbol,
        (end - spanSeconds) * MICROS,
        probability,
        came,
        known ? BPS * Math.log(price / start) : Double.NaN,
        score);
  }
}
