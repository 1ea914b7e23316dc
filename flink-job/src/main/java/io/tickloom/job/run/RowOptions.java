package io.tickloom.job.run;

import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.tape.InputException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which rows are made: the same words for a replay and for a live run. */
final class RowOptions {
  private static final int DEFAULT_HORIZON_SECONDS = 60;

  @Option(
      names = "--delta-t",
      defaultValue = "5",
      paramLabel = "SECONDS",
      description = "Seconds between rows; must divide a day. Default: ${DEFAULT-VALUE}.")
  private int deltaT;

  @Option(
      names = "--horizon",
      paramLabel = "SECONDS",
      description =
          "Horizon of the labels that the rows are meant for; noted in the files, the trainer's"
              + " default. Default: 60; of a live run with a model, the model's.")
  private Integer horizon;

  @Option(
      names = "--features",
      split = ",",
      paramLabel = "NAMES",
      description =
          "Columns or families of columns, with commas between; a column may have any window."
              + " Default: all that \"tickloom-job catalogue\" lists.")
  private List<String> features = new ArrayList<>();

  /**
   * When rows are made.
   *
   * @throws InputException where the seconds between them do not divide a day
   */
  Grid grid() {
    return new Grid(deltaT);
  }

  /**
   * Seconds from a row to the price that its label compares.
   *
   * @throws InputException where it is not above 0
   */
  int horizonSeconds() {
    if (horizon != null && horizon < 1) {
      throw new InputException("--horizon " + horizon + " must be above 0");
    }
    return horizon == null ? DEFAULT_HORIZON_SECONDS : horizon;
  }

  /**
   * The horizon of a model's label.
   *
   * @throws InputException where another one is asked for
   */
  int horizonSeconds(int ofModel) {
    if (horizon != null && horizon != ofModel) {
      throw new InputException(
          "--horizon " + horizon + ": the model was trained on " + ofModel + " s; leave it out");
    }
    return ofModel;
  }

  /** Whether a feature of the order book is named. */
  boolean namesBook() {
    try {
      return !features.isEmpty() && Catalogue.of(features).needsBook();
    } catch (IllegalArgumentException e) {
      return false; // told where the columns are made
    }
  }

  /**
   * The columns that are made.
   *
   * @param withBook whether there is an order book
   * @throws InputException where a name is unknown, or needs a book that is not there
   */
  Catalogue catalogue(boolean withBook) {
    if (features.isEmpty()) {
      return withBook ? Catalogue.withBook() : Catalogue.standard();
    }
    try {
      Catalogue catalogue = Catalogue.of(features);
      if (catalogue.needsBook() && !withBook) {
        throw new InputException(
            "--features: "
                + String.join(", ", catalogue.namesOfBook())
                + ": the order book is needed, and no recording with depth updates is there");
      }
      return catalogue;
    } catch (IllegalArgumentException e) {
      throw new InputException("--features: " + e.getMessage());
    }
  }
}
