package io.tickloom.trainer.learn;

import io.tickloom.trainer.split.CombinatorialPurged;
import io.tickloom.trainer.split.Guard;
import java.util.Arrays;

/**
 * What a learner says of the rows that it learns from when it has not seen them: the rows are cut
 * into groups by time, each is predicted by a model of the others, purged.
 *
 * @param groups how many, at least 2
 * @param guard what a row looks at, and the embargo
 */
public record OutOfFold(int groups, Guard guard) {

  /**
   * A probability of up for each member; NaN where the other groups are too small or lack a class.
   */
  public double[] probabilities(Learner learner, Sample train) {
    double[] probabilities = new double[train.size()];
    Arrays.fill(probabilities, Double.NaN);
    int at = 0;
    for (CombinatorialPurged.Fold fold :
        new CombinatorialPurged(groups, 1, guard).split(train.rows(), train.members())) {
      int[] test = fold.split().test();
      Sample learnt = train.only(fold.split().train());
      Sample chosenBy = train.only(fold.split().validation());
      if (hasBoth(learnt) && hasBoth(chosenBy)) {
        Learned learned = learner.learn(learnt, chosenBy, Progress.NONE);
        double[] said = Prediction.of(learned.model(), train.rows(), learned.columns(), test);
        System.arraycopy(said, 0, probabilities, at, said.length);
      }
      at += test.length;
    }
    return probabilities;
  }

  private static boolean hasBoth(Sample sample) {
    return sample.ups() > 0 && sample.ups() < sample.size();
  }
}
