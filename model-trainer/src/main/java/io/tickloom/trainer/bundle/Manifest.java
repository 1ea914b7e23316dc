package io.tickloom.trainer.bundle;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.SortedMap;

/**
 * What a bundle says of itself.
 *
 * @param format version of this form
 * @param writer program and version that wrote it
 * @param model the model's kind
 * @param features what the model asks for, in the model's order
 * @param gridSeconds seconds between the rows it was trained on
 * @param label what it predicts
 * @param calibration correction of the model's probabilities
 * @param thresholds probabilities from which to act
 * @param simulated whether the market it learnt from was simulated
 * @param sources names of the tick files behind it
 * @param dataSha256 fingerprint of rows and path
 * @param seed where its random numbers started
 * @param options all options of the training, by name
 * @param libraries versions of the libraries that made it
 */
@JsonPropertyOrder({
  "format",
  "writer",
  "model",
  "label",
  "calibration",
  "thresholds",
  "gridSeconds",
  "simulated",
  "sources",
  "dataSha256",
  "seed",
  "options",
  "libraries",
  "features"
})
public record Manifest(
    int format,
    String writer,
    ModelKind model,
    List<Feature> features,
    int gridSeconds,
    LabelForm label,
    Calibration calibration,
    Thresholds thresholds,
    boolean simulated,
    List<String> sources,
    String dataSha256,
    long seed,
    SortedMap<String, String> options,
    SortedMap<String, String> libraries) {

  /** Name among the options of the symbols that it learnt from, with commas between them. */
  public static final String SYMBOLS = "symbols";

  /** The only form so far. */
  public static final int FORMAT = 1;

  /**
   * @throws IllegalArgumentException if it is of another form, or without features
   */
  public Manifest {
    if (format != FORMAT) {
      throw new IllegalArgumentException(
          "format %d of the bundle is not known; this version reads %d".formatted(format, FORMAT));
    }
    if (features.isEmpty()) {
      throw new IllegalArgumentException("a bundle without features");
    }
    features = List.copyOf(features);
    sources = List.copyOf(sources);
  }

  /**
   * What a model predicts.
   *
   * @param kind {@code direction} or {@code triple_barrier}, whose barriers are among the options;
   *     {@code _of_mid} behind it where it goes by the mid, not by the last trade
   * @param delaySeconds seconds from the row's time to the entry
   * @param horizonSeconds seconds from entry to exit
   */
  public record LabelForm(String kind, int delaySeconds, int horizonSeconds) {}

  /**
   * Probabilities of up from which to act, chosen on the validation part.
   *
   * @param f1 from which calling up gives the greatest F1
   * @param longAt from which to go long; above 1 never
   * @param shortAt up to which to go short; below 0 never
   * @param tradedFor what the last two were chosen for
   */
  public record Thresholds(double f1, double longAt, double shortAt, String tradedFor) {}
}
