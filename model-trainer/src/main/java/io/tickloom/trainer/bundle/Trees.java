package io.tickloom.trainer.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/**
 * Boosted trees in XGBoost's JSON form with two classes ({@code multi:softprob}), walked in plain
 * Java: no native library, no memory a row. Sums and softmax are in floats and in XGBoost's order,
 * so the probability is XGBoost's to the last bit but for one in the exponential's rounding.
 */
public final class Trees implements Model {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CLASSES = 2;

  /** Where each tree begins in the arrays of nodes. */
  private final int[] root;

  private final int[] treeClass;

  /** The left child, the right one stands behind it; 0 at a leaf. */
  private final int[] child;

  private final int[] feature;

  /** The split's threshold; at a leaf its value. */
  private final float[] value;

  /** 1 where an absent value goes right, else 0. */
  private final int[] missingRight;

  /** Where the sum of each class begins. */
  private final float baseScore;

  private Trees(float baseScore, int trees, int nodes) {
    this.baseScore = baseScore;
    root = new int[trees];
    treeClass = new int[trees];
    child = new int[nodes];
    feature = new int[nodes];
    value = new float[nodes];
    missingRight = new int[nodes];
  }

  /**
   * Reads XGBoost's JSON.
   *
   * @throws IOException if it is no JSON, or no two-class model of trees
   */
  public static Trees parse(byte[] xgboostJson) throws IOException {
    JsonNode learner = JSON.readTree(xgboostJson).path("learner");
    String objective = learner.path("objective").path("name").asText();
    int classes = learner.path("learner_model_param").path("num_class").asInt();
    if (!objective.equals("multi:softprob") || classes != CLASSES) {
      throw new IOException(
          "objective %s with %d classes; multi:softprob with 2 is expected"
              .formatted(objective, classes));
    }
    JsonNode model = learner.path("gradient_booster").path("model");
    JsonNode trees = model.path("trees");
    int nodes = 0;
    for (JsonNode tree : trees) {
      nodes += tree.path("left_children").size();
    }
    float baseScore =
        (float) learner.path("learner_model_param").path("base_score").asDouble(Double.NaN);
    if (Float.isNaN(baseScore)) {
      throw new IOException("no base_score in learner_model_param");
    }
    Trees parsed = new Trees(baseScore, trees.size(), nodes);
    int node = 0;
    for (int t = 0; t < trees.size(); t++) {
      parsed.root[t] = node;
      parsed.treeClass[t] = model.path("tree_info").path(t).asInt();
      node = parsed.add(trees.get(t), node);
    }
    return parsed;
  }

  /**
   * Adds the nodes level by level, so that siblings are neighbours; returns the next free place.
   */
  private int add(JsonNode tree, int first) {
    int[] theirs = new int[tree.path("left_children").size()];
    int known = 1;
    for (int i = 0; i < known; i++) {
      int node = first + i;
      int their = theirs[i];
      int left = tree.path("left_children").path(their).asInt();
      feature[node] = tree.path("split_indices").path(their).asInt();
      value[node] = (float) tree.path("split_conditions").path(their).asDouble();
      missingRight[node] = tree.path("default_left").path(their).asInt() == 0 ? 1 : 0;
      if (left >= 0) {
        child[node] = first + known;
        theirs[known++] = left;
        theirs[known++] = tree.path("right_children").path(their).asInt();
      }
    }
    return first + known;
  }

  /** How many trees. */
  public int size() {
    return root.length;
  }

  @Override
  public double probability(float[] features) {
    float down = baseScore;
    float up = baseScore;
    for (int t = 0; t < root.length; t++) {
      float leaf = leaf(root[t], features);
      if (treeClass[t] == 0) {
        down += leaf;
      } else {
        up += leaf;
      }
    }
    return softmax(down, up);
  }

  /** XGBoost's own steps: the greater is taken off both, the sum is a double, the share a float. */
  private static float softmax(float down, float up) {
    float greater = Math.max(down, up);
    float expDown = (float) StrictMath.exp(down - greater);
    float expUp = (float) StrictMath.exp(up - greater);
    return expUp / (float) ((double) expDown + expUp);
  }

  /** Without a branch that depends on the row: a wrongly guessed one costs more than the rest. */
  private float leaf(int from, float[] features) {
    int node = from;
    while (child[node] != 0) {
      float x = features[feature[node]];
      float threshold = value[node];
      int reaches = x >= threshold ? 1 : 0;
      int notBelow = x < threshold ? 0 : 1;
      node = child[node] + (reaches | (notBelow & missingRight[node]));
    }
    return value[node];
  }
}
