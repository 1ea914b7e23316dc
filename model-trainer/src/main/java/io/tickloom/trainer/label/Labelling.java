package io.tickloom.trainer.label;

import io.tickloom.trainer.table.PricePath;
import io.tickloom.trainer.table.Rows;
import java.util.List;

/** A way to tell what became of a row, out of the path behind it. */
public interface Labelling {

  /** The name in files. */
  String kind();

  /**
   * Labels every row.
   *
   * @param paths a path for each symbol of the rows, in their order
   * @param span what the labels may look at
   */
  Labels of(Rows rows, List<PricePath> paths, Span span);

  /**
   * When a position that follows such a label is closed: where the label looks no farther.
   *
   * @param paths a path for each symbol of the rows, in their order
   */
  default Ending ending(List<PricePath> paths, Span span) {
    return Ending.AT_LATEST;
  }

  /** How far before a row a label looks, in seconds. */
  default int memorySeconds() {
    return 0;
  }

  /** Whether each second's highest and lowest price is asked for. */
  default boolean needsRange() {
    return false;
  }
}
