package io.tickloom.job.run;

import io.tickloom.job.score.Outcome;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Shows outcomes on the console of an embedded run. */
final class ConsoleOutcomes extends RichMapFunction<Outcome, Integer> {
  private static final long serialVersionUID = 1L;

  @Override
  public Integer map(Outcome outcome) {
    LiveConsole.show(outcome);
    return 1;
  }
}
