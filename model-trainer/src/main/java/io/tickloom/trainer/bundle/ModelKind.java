package io.tickloom.trainer.bundle;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The forms a model may have in a bundle. */
public enum ModelKind {
  /** Boosted trees, in XGBoost's own JSON. */
  TREES("trees.xgboost.json") {
    @Override
    Model parse(Map<String, byte[]> parts) throws IOException {
      return Trees.parse(parts.get(entry()));
    }
  },
  /** Logistic regression, in our JSON. */
  LOGISTIC("logistic.json") {
    @Override
    Model parse(Map<String, byte[]> parts) throws IOException {
      return Linear.parse(parts.get(entry()));
    }
  },
  /** Both, and how they are weighed against one another. */
  STACK("stack.json") {
    @Override
    Model parse(Map<String, byte[]> parts) throws IOException {
      return new Stack(
          TREES.parse(parts), LOGISTIC.parse(parts), Stack.Weights.parse(parts.get(entry())));
    }

    @Override
    List<String> entries() {
      return List.of(entry(), TREES.entry(), LOGISTIC.entry());
    }
  };

  private final String entry;

  ModelKind(String entry) {
    this.entry = entry;
  }

  /** Name of the zip's entry that only this kind begins with. */
  public String entry() {
    return entry;
  }

  /** Names of all entries that a model of this kind is made of. */
  List<String> entries() {
    return List.of(entry);
  }

  /**
   * The model out of its entries.
   *
   * @param parts content of the entries, all of them there
   */
  abstract Model parse(Map<String, byte[]> parts) throws IOException;

  /** The name in files and options. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
