package io.tickloom.trainer.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/**
 * How the features of a model lay on the rows that it learnt from, to tell later whether the market
 * still looks as it did.
 *
 * @param part what the rows were, {@code train}
 * @param features one for each feature of the model, in the model's order
 */
public record DriftReference(String part, List<DriftBins> features) {
  /** Name of its entry in a bundle. */
  public static final String ENTRY = "drift_reference.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Takes a copy of the list. */
  public DriftReference {
    features = List.copyOf(features);
  }

  /**
   * Reads what {@link #toJson()} wrote.
   *
   * @throws IOException if it is something else
   */
  public static DriftReference parse(byte[] json) throws IOException {
    return JSON.readValue(json, DriftReference.class);
  }

  /** This as JSON. */
  public byte[] toJson() {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of numbers is always JSON", e);
    }
  }
}
