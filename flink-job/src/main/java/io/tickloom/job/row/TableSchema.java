package io.tickloom.job.row;

import static java.util.stream.Collectors.toCollection;

import io.tickloom.job.feature.catalogue.Catalogue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The columns of a table, in order. The first two are the symbol and the time; a {@link
 * ColumnBlock} holds the values of the others.
 *
 * @param table "rows", "path" or "predictions"
 * @param columns all columns
 */
public record TableSchema(String table, ArrayList<Column> columns) implements Serializable {
  private static final Column SYMBOL =
      new Column("symbol", Column.Role.KEY, Column.Type.STRING, "");
  private static final Column TIME =
      new Column("time_micros", Column.Role.TIME, Column.Type.INT64, "us");
  private static final Column LAST =
      new Column("last_price", Column.Role.REFERENCE, Column.Type.DOUBLE, "quote");
  private static final Column CLEAN =
      new Column("clean_seconds", Column.Role.VALIDITY, Column.Type.DOUBLE, "s");

  private static final Column BOOK_CLEAN =
      new Column("book_clean_seconds", Column.Role.VALIDITY, Column.Type.DOUBLE, "s");

  private static final Column MID =
      new Column("mid_price", Column.Role.REFERENCE, Column.Type.DOUBLE, "quote");

  /** Copies the list. */
  public TableSchema {
    columns = new ArrayList<>(columns);
  }

  /** A row for each symbol and grid time. */
  public static TableSchema rows(Catalogue catalogue) {
    Column valid = new Column("valid", Column.Role.VALIDITY, Column.Type.BOOLEAN, "");
    Stream<Column> ofBook = catalogue.needsBook() ? Stream.of(BOOK_CLEAN, MID) : Stream.empty();
    return new TableSchema(
        "rows",
        Stream.of(
                Stream.of(SYMBOL, TIME, LAST, CLEAN, valid),
                ofBook,
                catalogue.features().stream().map(Column::of))
            .flatMap(columns -> columns)
            .collect(toCollection(ArrayList::new)));
  }

  /** A row for each symbol and second: what labels, barriers and fills are made from. */
  public static TableSchema path() {
    return new TableSchema(
        "path",
        new ArrayList<>(
            List.of(
                SYMBOL,
                TIME,
                LAST,
                new Column("high_price", Column.Role.PATH, Column.Type.DOUBLE, "quote"),
                new Column("low_price", Column.Role.PATH, Column.Type.DOUBLE, "quote"),
                CLEAN)));
  }

  /** The same with the mid at each second's end, where {@code catalogue} needs a book. */
  public static TableSchema path(Catalogue catalogue) {
    TableSchema path = path();
    if (catalogue.needsBook()) {
      path.columns.add(MID);
    }
    return path;
  }

  /** A row for each prediction. */
  public static TableSchema predictions() {
    return new TableSchema(
        "predictions",
        new ArrayList<>(
            List.of(
                SYMBOL,
                TIME,
                LAST,
                new Column("probability", Column.Role.PREDICTION, Column.Type.DOUBLE, "1"),
                new Column("decision", Column.Role.PREDICTION, Column.Type.DOUBLE, "1"))));
  }

  /** Columns beside symbol and time. */
  public int valueColumns() {
    return columns.size() - 2;
  }
}
