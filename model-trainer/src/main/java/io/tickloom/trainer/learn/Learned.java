package io.tickloom.trainer.learn;

import io.tickloom.trainer.bundle.Model;
import io.tickloom.trainer.bundle.ModelKind;
import java.util.Optional;
import java.util.SortedMap;
import org.tribuo.classification.Label;

/**
 * What a learner made.
 *
 * @param kind the model's form
 * @param parts the model in that form, by the names of the bundle's entries
 * @param model the model, ready to score; its features are the sample's columns in their order
 * @param columns the columns it looks at, as places in the table
 * @param importance a number for each column, the greater the more it counts
 * @param importanceName what that number is
 * @param shap mean absolute SHAP value of each column on rows that it did not learn from, in log
 *     odds (Lundberg and Lee 2017)
 * @param facts what else is to be told: rounds, iterations
 * @param tribuo the same as a Tribuo model with its provenance, where there is a bridge
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read only
public record Learned(
    ModelKind kind,
    SortedMap<String, byte[]> parts,
    Model model,
    int[] columns,
    double[] importance,
    String importanceName,
    double[] shap,
    SortedMap<String, Double> facts,
    Optional<org.tribuo.Model<Label>> tribuo) {

  /** The part that the kind is named by. */
  public byte[] bytes() {
    return parts.get(kind.entry());
  }
}
