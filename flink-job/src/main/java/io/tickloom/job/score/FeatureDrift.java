package io.tickloom.job.score;

import io.tickloom.job.row.ColumnBlock;
import io.tickloom.trainer.bundle.DriftBins;
import io.tickloom.trainer.bundle.DriftReference;
import io.tickloom.trainer.bundle.DriftWindow;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How far the model's features have moved on the latest valid rows of one symbol from the rows that
 * it learnt from. May be read while another thread adds.
 */
public final class FeatureDrift {
  /** Rows of so much market time are looked back on: a shorter stretch looks odd by itself. */
  public static final int WINDOW_SECONDS = 86_400;

  private static final int VALID = 2;

  private final List<String> names;
  private final int[] columns;
  private final DriftWindow[] windows;
  private final int rowFeatures;
  private final int most;

  /**
   * How one feature moved.
   *
   * @param feature its name
   * @param index population stability index, 0 or more; NaN before the first row
   */
  public record Moved(String feature, double index) {}

  /**
   * Windows over rows of a layout.
   *
   * @param rowFeatures names of the features of a row, in their order, the model's among them
   * @param rows how many of the latest count
   * @throws IllegalArgumentException if a feature of the model is not in the rows
   */
  public FeatureDrift(DriftReference reference, List<String> rowFeatures, int rows) {
    names = reference.features().stream().map(DriftBins::name).toList();
    columns = names.stream().mapToInt(rowFeatures::indexOf).toArray();
    if (!rowFeatures.containsAll(names)) {
      throw new IllegalArgumentException(
          "the model's features " + names + " must all be in the rows");
    }
    windows =
        reference.features().stream()
            .map(bins -> new DriftWindow(bins, rows))
            .toArray(DriftWindow[]::new);
    this.rowFeatures = rowFeatures.size();
    most = rows;
  }

  /** Takes the valid ones of {@code rows}; the others get no prediction either. */
  public synchronized void add(ColumnBlock rows) {
    double[][] values = rows.values();
    int first = values.length - rowFeatures;
    for (int i = 0; i < rows.rows(); i++) {
      for (int f = 0; f < columns.length && values[VALID][i] != 0; f++) {
        windows[f].add(values[first + columns[f]][i]);
      }
    }
  }

  /** The model's features, in its order. */
  public List<String> features() {
    return names;
  }

  /** The index of the feature at {@code place}, as {@link Moved} has it. */
  public synchronized double index(int place) {
    return windows[place].index();
  }

  /** How much of the window is filled, 0 to 1. */
  public synchronized double filled() {
    return windows.length == 0 ? 0 : (double) windows[0].rows() / most;
  }

  /** Those that moved most, the farthest first; of equals the one that the model has first. */
  public synchronized List<Moved> farthest(int count) {
    Stream<Moved> all =
        IntStream.range(0, windows.length).mapToObj(f -> new Moved(names.get(f), index(f)));
    return filled() == 0
        ? List.of()
        : all.sorted(Comparator.comparingDouble(Moved::index).reversed()).limit(count).toList();
  }
}
