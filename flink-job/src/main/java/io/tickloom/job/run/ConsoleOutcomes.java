package io.tickloom.job.run;

import io.tickloom.job.score.Outcome;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Shows outcomes on the console of an embedded run. */
final class ConsoleOutcomes extends RichMapFunction<Outcome, Integer> {
  private static final long serialVersionUID = 1L;

  private final boolean ofMid;

  /** Shows outcomes by the mid, or else by the last trade. */
  ConsoleOutcomes(boolean ofMid) {
    this.ofMid = ofMid;
  }

  @Override
  public Integer map(Outcome outcome) {
    LiveConsole.show(outcome, ofMid);
    return 1;
  }
}
