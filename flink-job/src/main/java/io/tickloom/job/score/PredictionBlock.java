package io.tickloom.job.score;

import io.tickloom.job.row.ColumnBlock;
import java.util.List;
import java.util.stream.Stream;

/** Predictions as columns of their table. */
public final class PredictionBlock {
  private PredictionBlock() {}

  /** Those that were made; may be empty. */
  public static ColumnBlock of(Scored scored) {
    List<Prediction> made = Stream.of(scored.predictions()).filter(Prediction::isMade).toList();
    long[] times = made.stream().mapToLong(Prediction::timeMicros).toArray();
    double[][] values = {
      made.stream().mapToDouble(Prediction::lastPrice).toArray(),
      made.stream().mapToDouble(Prediction::probability).toArray(),
      made.stream().mapToDouble(p -> p.decision().side()).toArray()
    };
    return new ColumnBlock(scored.symbol(), times, values);
  }
}
