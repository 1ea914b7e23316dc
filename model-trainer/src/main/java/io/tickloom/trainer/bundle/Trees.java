package io.tickloom.trainer.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/**
 * Boosted trees in XGBoost's JSON form with two classes ({@code multi:softprob}), walked in plain
 * Java: no native library, no memory a row, sums in floats and in XGBoost's order.
 */
public final class Trees implements Model {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CLASSES = 2;

  /** Where each tree begins in the arrays of nodes. */
  private final int[] root;

  private final int[] treeClass;
  private final int[] left;
  private final int[] right;
  private final int[] feature;

  /** The split's threshold; at a leaf its value. */
  private final float[] value;

  private final boolean[] missingGoesLeft;

  private Trees(int trees, int nodes) {
    root = new int[trees];
    treeClass = new int[trees];
    left = new int[nodes];
    right = new int[nodes];
    feature = new int[nodes];
    value = new float[nodes];
    missingGoesLeft = new boolean[nodes];
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
    Trees parsed = new Trees(trees.size(), nodes);
    int node = 0;
    for (int t = 0; t < trees.size(); t++) {
      parsed.root[t] = node;
      parsed.treeClass[t] = model.path("tree_info").path(t).asInt();
      node = parsed.add(trees.get(t), node);
    }
    return parsed;
  }

  private int add(JsonNode tree, int first) {
    JsonNode lefts = tree.path("left_children");
    for (int i = 0; i < lefts.size(); i++) {
      int node = first + i;
      left[node] = lefts.get(i).asInt() < 0 ? -1 : first + lefts.get(i).asInt();
      right[node] = first + tree.path("right_children").get(i).asInt();
      feature[node] = tree.path("split_indices").get(i).asInt();
      value[node] = (float) tree.path("split_conditions").get(i).asDouble();
      missingGoesLeft[node] = tree.path("default_left").get(i).asInt() != 0;
    }
    return first + lefts.size();
  }

  /** How many trees. */
  public int size() {
    return root.length;
  }

  @Override
  public double probability(float[] features) {
    float down = 0;
    float up = 0;
    for (int t = 0; t < root.length; t++) {
      float leaf = leaf(root[t], features);
      if (treeClass[t] == 0) {
        down += leaf;
      } else {
        up += leaf;
      }
    }
    return 1 / (1 + Math.exp((double) down - up));
  }

  private float leaf(int from, float[] features) {
    int node = from;
    while (left[node] >= 0) {
      float x = features[feature[node]];
      boolean goLeft = Float.isNaN(x) ? missingGoesLeft[node] : x < value[node];
      node = goLeft ? left[node] : right[node];
    }
    return value[node];
  }
}
