package io.tickloom.trainer.learn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;

/**
 * A {@code binary:logistic} booster as one of two classes ({@code multi:softprob}), which is what
 * Tribuo's bridge takes. Softmax over the margins (0, f) is the logistic of f, so the trees of the
 * class down are stumps of value 0 and nothing is trained twice.
 */
final class SoftprobForm {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SoftprobForm() {}

  /**
   * @param binary XGBoost's JSON of a binary booster with base score 0.5
   * @param rounds how many trees to keep
   */
  static byte[] of(byte[] binary, int rounds) throws IOException {
    ObjectNode root = (ObjectNode) JSON.readTree(binary);
    ObjectNode learner = (ObjectNode) root.get("learner");
    ObjectNode model = (ObjectNode) learner.get("gradient_booster").get("model");
    ArrayNode trees = JSON.createArrayNode();
    ArrayNode classes = JSON.createArrayNode();
    for (int round = 0; round < rounds; round++) {
      ObjectNode tree = (ObjectNode) model.get("trees").get(round);
      undefinedGoesLeft(tree);
      trees.add(stump(tree, 2 * round));
      trees.add(tree.put("id", 2 * round + 1));
      classes.add(0).add(1);
    }
    model.set("trees", trees);
    model.set("tree_info", classes);
    ((ObjectNode) model.get("gbtree_model_param")).put("num_trees", String.valueOf(2 * rounds));
    // A base of 0 instead of 0.5 leaves the sums of the binary form as they are, bit for bit.
    ((ObjectNode) learner.get("learner_model_param")).put("num_class", "2").put("base_score", "0");
    ObjectNode objective = JSON.createObjectNode().put("name", "multi:softprob");
    objective.putObject("softmax_multiclass_param").put("num_class", "2");
    learner.set("objective", objective);
    learner.set("attributes", JSON.createObjectNode());
    return JSON.writeValueAsBytes(root);
  }

  /** As it did in the matrix, where it stood below all values. */
  private static void undefinedGoesLeft(ObjectNode tree) {
    ArrayNode left = (ArrayNode) tree.get("default_left");
    for (int node = 0; node < left.size(); node++) {
      left.set(node, 1);
    }
  }

  /** A tree of one leaf of value 0, with the fields that the given tree has. */
  private static ObjectNode stump(JsonNode like, int id) {
    ObjectNode stump = JSON.createObjectNode();
    for (Map.Entry<String, JsonNode> field : like.properties()) {
      if (field.getValue().isArray()) {
        stump.set(field.getKey(), first((ArrayNode) field.getValue(), field.getKey()));
      }
    }
    stump.put("id", id);
    ObjectNode parameters = like.get("tree_param").deepCopy();
    stump.set("tree_param", parameters.put("num_nodes", "1"));
    return stump;
  }

  private static ArrayNode first(ArrayNode values, String name) {
    ArrayNode one = JSON.createArrayNode();
    if (values.isEmpty()) {
      return one;
    }
    return switch (name) {
      case "left_children", "right_children" -> one.add(-1);
      case "parents" -> one.add(Integer.MAX_VALUE);
      case "base_weights", "loss_changes", "split_conditions", "sum_hessian" -> one.add(0.0);
      default -> one.add(0);
    };
  }
}
