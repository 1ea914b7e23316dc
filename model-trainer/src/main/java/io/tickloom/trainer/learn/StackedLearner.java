package io.tickloom.trainer.learn;

import io.tickloom.trainer.bundle.ModelKind;
import io.tickloom.trainer.bundle.Stack;
import io.tickloom.trainer.split.Guard;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Trees and logistic regression, weighed against one another on what each says of rows that it has
 * not learnt from (Wolpert 1992).
 */
public final class StackedLearner implements Learner {
  private static final int GROUPS = 4;

  private final Learner trees;
  private final Learner logistic = new Logistic();
  private final OutOfFold outOfFold;

  /**
   * @param trees the first member
   * @param guard what a row looks at, and the embargo
   */
  public StackedLearner(Learner trees, Guard guard) {
    this.trees = trees;
    outOfFold = new OutOfFold(GROUPS, guard);
  }

  @Override
  public String name() {
    return ModelKind.STACK.text();
  }

  @Override
  public Learned learn(Sample train, Sample validation, Progress progress) {
    Stack.Weights weights =
        Combiner.fit(
            outOfFold.probabilities(trees, train), outOfFold.probabilities(logistic, train), train);
    Learned first = trees.learn(train, validation, progress);
    Learned second = logistic.learn(train, validation, Progress.NONE);
    SortedMap<String, byte[]> parts = new TreeMap<>(first.parts());
    parts.putAll(second.parts());
    parts.put(ModelKind.STACK.entry(), weights.toJson());
    SortedMap<String, Double> facts = new TreeMap<>(first.facts());
    facts.putAll(second.facts());
    facts.put("stack_bias", weights.bias());
    facts.put("stack_weight_of_trees", weights.trees());
    facts.put("stack_weight_of_logistic", weights.logistic());
    double[] shap = new double[train.width()];
    for (int c = 0; c < shap.length; c++) {
      shap[c] =
          Math.abs(weights.trees()) * first.shap()[c]
              + Math.abs(weights.logistic()) * second.shap()[c];
    }
    return new Learned(
        ModelKind.STACK,
        parts,
        new Stack(first.model(), second.model(), weights),
        train.columns(),
        shap,
        "mean SHAP of both members by their weights",
        shap,
        facts,
        Optional.empty());
  }
}
