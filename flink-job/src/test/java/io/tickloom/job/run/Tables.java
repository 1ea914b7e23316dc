package io.tickloom.job.run;

import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.replay.Replay;
import io.tickloom.job.row.TableSchema;
import io.tickloom.job.tape.Tape;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Both tables of a run. */
record Tables(TableBits rows, TableBits path) {
  private static Tables empty() {
    return new Tables(
        new TableBits(TableSchema.rows(Catalogue.standard())), new TableBits(TableSchema.path()));
  }

  /** What a job wrote. */
  static Tables ofJob(Path output) throws SQLException {
    return new Tables(
        TableBits.ofParquet(TableSchema.rows(Catalogue.standard()), output.resolve("rows")),
        TableBits.ofParquet(TableSchema.path(), output.resolve("path")));
  }

  /** What the replay makes. */
  static Tables ofReplay(List<Tape> tapes, int deltaT, int stretchSeconds) throws IOException {
    Tables tables = empty();
    Replay replay =
        new Replay(
            new Grid(deltaT),
            Catalogue.standard(),
            stretchSeconds,
            made -> {
              tables.rows.add(made.rows());
              tables.path.add(made.path());
            });
    for (Tape tape : tapes) {
      replay.run(tape);
    }
    return tables;
  }

  List<String> differences(Tables other) {
    List<String> found = rows.differences(other.rows);
    return found.isEmpty() ? path.differences(other.path) : found;
  }
}
