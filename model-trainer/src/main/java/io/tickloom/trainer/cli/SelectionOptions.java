package io.tickloom.trainer.cli;

import io.tickloom.trainer.learn.Clusters;
import io.tickloom.trainer.learn.Learned;
import io.tickloom.trainer.learn.Permutation;
import io.tickloom.trainer.learn.Sample;
import io.tickloom.trainer.table.BadInputException;
import java.util.List;
import picocli.CommandLine.Option;

/** Which features are looked at. */
final class SelectionOptions {
  /** What a feature counts by. */
  enum Measure {
    GAIN,
    PERMUTATION,
    SHAP
  }

  @Option(
      names = "--top",
      paramLabel = "N",
      split = ",",
      defaultValue = "15",
      description =
          "retrain on the N features that count most, keep it if validation is no worse; several such as 5,15,30 are all tried, 0 does not (default: ${DEFAULT-VALUE})")
  List<Integer> tops;

  @Option(
      names = "--top-by",
      paramLabel = "MEASURE",
      defaultValue = "GAIN",
      description =
          "gain, permutation (loss of validation AUC when shuffled) or shap (default: gain)")
  Measure measure;

  @Option(
      names = "--cluster",
      paramLabel = "X",
      defaultValue = "0.95",
      description =
          "features whose rank correlation reaches X go in or stay out together (default: ${DEFAULT-VALUE})")
  double cluster;

  /**
   * @throws BadInputException if an option is out of range
   */
  void check() {
    for (int top : tops) {
      if (top < 0) {
        throw new BadInputException("--top %d must be 0 or more".formatted(top));
      }
    }
    if (!(cluster > 0) || cluster > 1) {
      throw new BadInputException("--cluster %s must be above 0 and at most 1".formatted(cluster));
    }
  }

  /** Which columns belong together. */
  int[] clusters(Sample train) {
    return Clusters.of(train, cluster);
  }

  /** What each column counts. */
  double[] importance(Learned learned, Sample validation, int[] clusters, long seed) {
    return switch (measure) {
      case GAIN -> learned.importance();
      case SHAP -> learned.shap();
      case PERMUTATION -> Permutation.importance(learned.model(), validation, clusters, seed);
    };
  }
}
