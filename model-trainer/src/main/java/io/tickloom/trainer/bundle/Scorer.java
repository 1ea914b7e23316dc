package io.tickloom.trainer.bundle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A bundle's model over rows of a given layout. Not safe for several threads: each has its own. */
public final class Scorer {
  private final Model model;
  private final int width;
  private final int[] place;
  private final float[] features;
  private final Model meta;
  private final float[] judged;

  /**
   * @param columns the feature columns of the rows to come, in their order, with their versions
   * @param gridSeconds seconds between the rows to come
   * @throws IllegalArgumentException if the grid differs, or a feature that the model asks for is
   *     missing or of another version; all of them are named
   */
  public Scorer(Bundle bundle, List<Feature> columns, int gridSeconds) {
    Manifest manifest = bundle.manifest();
    if (manifest.gridSeconds() != gridSeconds) {
      throw new IllegalArgumentException(
          "the model was trained on a grid of %d s, the rows have one of %d s"
              .formatted(manifest.gridSeconds(), gridSeconds));
    }
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      index.put(columns.get(i).name(), i);
    }
    width = columns.size();
    model = bundle.model();
    place = new int[manifest.features().size()];
    features = new float[place.length];
    meta = bundle.meta().orElse(f -> Double.NaN);
    judged = new float[place.length + 1];
    List<String> wrong = new ArrayList<>();
    for (int f = 0; f < place.length; f++) {
      Feature asked = manifest.features().get(f);
      Integer at = index.get(asked.name());
      if (at == null) {
        wrong.add(asked.name() + " (missing)");
      } else if (columns.get(at).version() != asked.version()) {
        wrong.add(
            "%s (version %d, the model knows %d)"
                .formatted(asked.name(), columns.get(at).version(), asked.version()));
      } else {
        place[f] = at;
      }
    }
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(
          "the rows don't fit the model: " + String.join(", ", wrong));
    }
  }

  /**
   * The probability of up for one row.
   *
   * @param row the features in the order of the columns given; NaN where undefined
   * @throws IllegalArgumentException if it has another number of values than there are columns
   */
  public double score(double[] row) {
    if (row.length != width) {
      throw new IllegalArgumentException(
          "a row of %d values; %d columns were announced".formatted(row.length, width));
    }
    for (int f = 0; f < place.length; f++) {
      features[f] = (float) row[place[f]];
    }
    return model.probability(features);
  }

  /**
   * The probability that the call on the row scored last is right: up from a half on, else down.
   * NaN where the bundle has no model for that.
   *
   * @param probability what {@link #score(double[])} gave
   */
  public double trust(double probability) {
    System.arraycopy(features, 0, judged, 0, features.length);
    judged[features.length] = (float) Calibration.logOdds(probability);
    return meta.probability(judged);
  }
}
