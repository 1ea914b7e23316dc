package io.tickloom.job.run;

import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.oracle.RowComparison;
import io.tickloom.job.replay.Replay;
import io.tickloom.job.row.ColumnBlock;
import io.tickloom.job.row.TableSchema;
import io.tickloom.job.tape.TapeFinder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rows that plain Java makes of what a simulation wrote: time to column to value. */
final class SimulatedRows {
  private SimulatedRows() {}

  static TapeFinder.Found found(Path folder) {
    return TapeFinder.find(List.of(folder.toString()), "X");
  }

  static SortedMap<Long, SortedMap<String, Double>> of(TapeFinder.Found found, Catalogue catalogue)
      throws IOException {
    TreeMap<Long, SortedMap<String, Double>> rows = new TreeMap<>();
    Replay replay =
        new Replay(
            new Grid(5), catalogue, 21_600, made -> rows.putAll(table(made.rows(), catalogue)));
    if (found.books().isEmpty()) {
      replay.run(found.tapes().get(0));
    } else {
      replay.run(found.tapes().get(0), found.books().get(0));
    }
    return rows;
  }

  private static SortedMap<Long, SortedMap<String, Double>> table(
      ColumnBlock block, Catalogue catalogue) {
    TableSchema schema = TableSchema.rows(catalogue);
    Map<String, double[]> columns = new HashMap<>();
    for (int c = 0; c < schema.valueColumns(); c++) {
      columns.put(schema.columns().get(c + 2).name(), block.values()[c]);
    }
    return RowComparison.table(block.timeMicros(), columns);
  }
}
