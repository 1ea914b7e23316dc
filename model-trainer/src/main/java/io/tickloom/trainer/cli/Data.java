package io.tickloom.trainer.cli;

import io.tickloom.trainer.backtest.Holding;
import io.tickloom.trainer.label.Labelling;
import io.tickloom.trainer.label.Labels;
import io.tickloom.trainer.label.Outcome;
import io.tickloom.trainer.label.Span;
import io.tickloom.trainer.learn.Sample;
import io.tickloom.trainer.split.Guard;
import io.tickloom.trainer.split.Split;
import io.tickloom.trainer.table.PricePath;
import io.tickloom.trainer.table.Rows;
import java.util.Arrays;
import java.util.List;

/**
 * What a run learns from and is judged by.
 *
 * @param rows the table
 * @param paths a path for each of its symbols
 * @param labelling how rows are labelled
 * @param labels a label for each row
 * @param weighting how much a row counts in training
 * @param candidates rows with enough clean history, in time order
 * @param guard what must stay away from a border between parts
 * @param split the parts
 * @param sha256 fingerprint of rows and paths
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read only
record Data(
    Rows rows,
    List<PricePath> paths,
    Labelling labelling,
    Labels labels,
    WeightOptions weighting,
    int[] candidates,
    Guard guard,
    Split split,
    String sha256) {

  /** The same with other parts. */
  Data with(Split other) {
    return new Data(rows, paths, labelling, labels, weighting, candidates, guard, other, sha256);
  }

  /** How long a position is held. */
  Holding holding() {
    Span span = labels.span();
    return new Holding(span.horizonSeconds(), labelling.ending(paths, span)::second);
  }

  /** The members of a part that have a class. */
  int[] classed(int[] part) {
    return Arrays.stream(part).filter(row -> labels.outcome(row).isClass()).toArray();
  }

  /** The classed members of a part as a sample. */
  Sample sample(int[] part, int[] columns) {
    int[] members = classed(part);
    float[] target = new float[members.length];
    for (int i = 0; i < members.length; i++) {
      target[i] = labels.outcome(members[i]) == Outcome.UP ? 1 : 0;
    }
    return new Sample(rows, columns, members, target);
  }

  /** What a model learns from: the training part with its weights. */
  Sample training(int[] columns) {
    return weighting.apply(sample(split.train(), columns), labels);
  }

  /** The market in a few words; a simulated one is called so. */
  String subject() {
    String symbols = String.join(", ", rows.symbols());
    return rows.schema().simulated() ? "SIMULATED market " + symbols : symbols;
  }
}
