package io.tickloom.trainer.learn;

import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import com.oracle.labs.mlrg.olcut.provenance.primitives.StringProvenance;
import java.util.HashMap;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.xgboost.XGBoostClassificationConverter;
import org.tribuo.common.xgboost.XGBoostExternalModel;

/** A trained booster as a Tribuo model, with equal probabilities. */
final class TribuoBridge {
  static final Label DOWN = new Label("down");
  static final Label UP = new Label("up");

  private TribuoBridge() {}

  /**
   * @param booster a two-class {@code multi:softprob} booster; the model keeps it
   * @param columns the features' names in the booster's order
   */
  static Model<Label> of(Booster booster, String[] columns) {
    Map<String, Integer> features = new HashMap<>();
    for (int c = 0; c < columns.length; c++) {
      features.put(columns[c], c);
    }
    Map<String, Provenance> provenance =
        Map.of("trained-by", new StringProvenance("trained-by", "Tickloom, XGBoost hist"));
    return XGBoostExternalModel.createXGBoostModel(
        new LabelFactory(),
        features,
        Map.of(DOWN, 0, UP, 1),
        new XGBoostClassificationConverter(),
        booster,
        provenance);
  }
}
