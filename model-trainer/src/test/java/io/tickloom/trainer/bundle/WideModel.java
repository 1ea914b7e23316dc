package io.tickloom.trainer.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** More trees than a run ever grows by default, 500 of depth 6, and rows to score by them. */
final class WideModel {
  static final int TREES = 500;
  static final int DEPTH = 6;
  static final int WIDTH = 120;
  static final int ROWS = 1_000;

  private WideModel() {}

  /** Rows of noise, one value in ten undefined. */
  static double[][] rows() {
    double[][] rows = new double[ROWS][WIDTH];
    Random random = new Random(3);
    for (double[] row : rows) {
      for (int f = 0; f < WIDTH; f++) {
        row[f] = random.nextInt(10) == 0 ? Double.NaN : random.nextGaussian();
      }
    }
    return rows;
  }

  /** Scores each row once. */
  static double pass(Scorer scorer, double[][] rows) {
    double sum = 0;
    for (double[] row : rows) {
      sum += scorer.score(row);
    }
    return sum;
  }

  static List<Feature> features() {
    return IntStream.range(0, WIDTH).mapToObj(f -> new Feature("f" + f, 1, 60)).toList();
  }

  static Bundle bundle() throws IOException {
    return new Bundle(
        new Manifest(
            Manifest.FORMAT,
            "test",
            ModelKind.TREES,
            features(),
            5,
            new Manifest.LabelForm("direction", 0, 60),
            new Calibration(0.1, 0.9),
            new Manifest.Thresholds(0.5, 0.6, 0.4, "profit"),
            true,
            List.of(),
            "",
            1,
            new TreeMap<>(),
            new TreeMap<>()),
        trees().getBytes(StandardCharsets.UTF_8));
  }

  private static String trees() {
    Random random = new Random(1);
    List<String> trees = new ArrayList<>();
    StringJoiner classes = new StringJoiner(",");
    for (int t = 0; t < TREES; t++) {
      trees.add(tree(random));
      classes.add("1");
    }
    return """
        {"learner":{"objective":{"name":"multi:softprob"},
         "learner_model_param":{"num_class":"2","base_score":"0"},
         "gradient_booster":{"model":{"tree_info":[%s],"trees":[%s]}}}}
        """
        .formatted(classes, String.join(",", trees));
  }

  /** A full tree: the children of node i are 2i + 1 and 2i + 2. */
  private static String tree(Random random) {
    int inner = (1 << DEPTH) - 1;
    StringJoiner left = new StringJoiner(",");
    StringJoiner right = new StringJoiner(",");
    StringJoiner index = new StringJoiner(",");
    StringJoiner value = new StringJoiner(",");
    StringJoiner missing = new StringJoiner(",");
    for (int i = 0; i < 2 * inner + 1; i++) {
      left.add(String.valueOf(i < inner ? 2 * i + 1 : -1));
      right.add(String.valueOf(i < inner ? 2 * i + 2 : -1));
      index.add(String.valueOf(random.nextInt(WIDTH)));
      value.add(String.valueOf((float) random.nextGaussian() / (i < inner ? 1 : 100)));
      missing.add(String.valueOf(random.nextInt(2)));
    }
    return "{\"left_children\":[%s],\"right_children\":[%s],\"split_indices\":[%s],\"split_conditions\":[%s],\"default_left\":[%s]}"
        .formatted(left, right, index, value, missing);
  }
}
