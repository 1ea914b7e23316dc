package io.tickloom.job.run;

import io.tickloom.job.score.Scored;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Shows rows on the console of an embedded run. */
final class ConsoleRows extends RichMapFunction<Scored, Integer> {
  private static final long serialVersionUID = 1L;

  private final int historySeconds;

  /** Of rows that are valid behind {@code historySeconds} without a gap. */
  ConsoleRows(int historySeconds) {
    this.historySeconds = historySeconds;
  }

  @Override
  public void open(OpenContext context) {
    LiveConsole.warmUp();
  }

  @Override
  public Integer map(Scored scored) {
    LiveConsole.show(scored, historySeconds, System.nanoTime());
    return scored.predictions().length;
  }
}
