package io.tickloom.trainer.cli;

import io.tickloom.trainer.bundle.Calibration;
import io.tickloom.trainer.evaluate.Judged;
import io.tickloom.trainer.label.Labels;
import io.tickloom.trainer.label.Outcome;
import io.tickloom.trainer.learn.Learned;
import io.tickloom.trainer.learn.Learner;
import io.tickloom.trainer.learn.Platt;
import io.tickloom.trainer.learn.Prediction;
import java.util.Arrays;

/**
 * A model and what it says of every row of every part.
 *
 * @param name the learner's name, and what it looked at where that is not all
 * @param learned the model
 * @param calibration correction of its probabilities, fitted on the validation part
 * @param validation probabilities of up on the validation part, ties and void rows too
 * @param test the same on the test part
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read only
record Answer(
    String name, Learned learned, Calibration calibration, double[] validation, double[] test) {

  static Answer of(
      String name, Learner learner, boolean calibrate, Data data, int[] columns, Console console) {
    Learned learned;
    try (Console.Counter counter = console.counter(name, "steps")) {
      learned =
          learner.learn(
              data.training(columns), data.sample(data.split().validation(), columns), counter::at);
    }
    int[] chosenBy = data.split().validation();
    double[] validation = predict(learned, data, chosenBy);
    Calibration calibration =
        calibrate ? Platt.fit(judged(data, chosenBy, validation)) : Calibration.NONE;
    return new Answer(
        name,
        learned,
        calibration,
        corrected(calibration, validation),
        corrected(calibration, predict(learned, data, data.split().test())));
  }

  /** Probabilities of up on the training part; made when asked for, since few are. */
  double[] train(Data data) {
    return corrected(calibration, predict(learned, data, data.split().train()));
  }

  private static double[] corrected(Calibration calibration, double[] probability) {
    return Arrays.stream(probability).map(calibration::of).toArray();
  }

  private static double[] predict(Learned learned, Data data, int[] part) {
    return Prediction.of(learned.model(), data.rows(), learned.columns(), part);
  }

  /** Predictions of a part beside what came, rows with a class only. */
  static Judged judged(Data data, int[] part, double[] probability) {
    return judged(data.labels(), part, probability);
  }

  /** The same beside other labels. */
  static Judged judged(Labels labels, int[] part, double[] probability) {
    double[] kept = new double[part.length];
    boolean[] up = new boolean[part.length];
    int n = 0;
    for (int i = 0; i < part.length; i++) {
      Outcome outcome = labels.outcome(part[i]);
      if (outcome.isClass()) {
        kept[n] = probability[i];
        up[n++] = outcome == Outcome.UP;
      }
    }
    return new Judged(Arrays.copyOf(kept, n), Arrays.copyOf(up, n));
  }
}
