package io.tickloom.trainer.bundle;

import java.io.IOException;
import java.util.Locale;

/** The forms a model may have in a bundle. */
public enum ModelKind {
  /** Boosted trees, in XGBoost's own JSON. */
  TREES("trees.xgboost.json") {
    @Override
    Model parse(byte[] bytes) throws IOException {
      return Trees.parse(bytes);
    }
  },
  /** Logistic regression, in our JSON. */
  LOGISTIC("logistic.json") {
    @Override
    Model parse(byte[] bytes) throws IOException {
      return Linear.parse(bytes);
    }
  };

  private final String entry;

  ModelKind(String entry) {
    this.entry = entry;
  }

  /** Name of the model's entry in the zip. */
  String entry() {
    return entry;
  }

  abstract Model parse(byte[] bytes) throws IOException;

  /** The name in files and options. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
