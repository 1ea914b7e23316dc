package io.tickloom.trainer.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a file says of itself in its {@code tickloom} metadata.
 *
 * @param writer program and version that wrote it
 * @param table {@code rows} or {@code path}
 * @param gridSeconds seconds between two rows of a symbol
 * @param horizonSeconds the horizon that the writer had in mind, in seconds
 * @param longestMemorySeconds how far back the farthest-looking feature looks, in seconds
 * @param columns all columns in the order of the file
 * @param sources the files of ticks behind it, sorted
 * @param market the simulator's statement; empty for a recorded market
 */
public record Schema(
    String writer,
    String table,
    int gridSeconds,
    int horizonSeconds,
    int longestMemorySeconds,
    List<Column> columns,
    List<Source> sources,
    Optional<Market> market) {

  /**
   * @throws BadInputException if grid, horizon or memory is out of range
   */
  public Schema {
    if (gridSeconds < 1 || horizonSeconds < 1 || longestMemorySeconds < 0) {
      throw new BadInputException(
          "metadata of %s: grid %d s and horizon %d s must be at least 1 s, longest memory %d s at least 0 s"
              .formatted(table, gridSeconds, horizonSeconds, longestMemorySeconds));
    }
    columns = List.copyOf(columns);
    sources = sources.stream().distinct().sorted().toList();
  }

  /** The columns that a model may see, in the order of the file. */
  public List<Column> features() {
    return columns.stream().filter(Column::isFeature).toList();
  }

  /** Whether the ticks came out of a simulator. */
  public boolean simulated() {
    return market.map(Market::simulated).orElse(false);
  }

  /** The same with a feature behind all columns, which no file holds. */
  Schema with(String feature) {
    List<Column> more = new ArrayList<>(columns);
    more.add(new Column(feature, Column.FEATURE, "double", "", "", 0, 1));
    return new Schema(
        writer, table, gridSeconds, horizonSeconds, longestMemorySeconds, more, sources, market);
  }

  /** The same with other sources. */
  Schema withSources(List<Source> other) {
    return new Schema(
        writer, table, gridSeconds, horizonSeconds, longestMemorySeconds, columns, other, market);
  }
}
