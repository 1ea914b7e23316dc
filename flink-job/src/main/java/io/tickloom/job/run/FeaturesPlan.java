package io.tickloom.job.run;

import io.tickloom.job.feature.BlockClock;
import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.tape.Tape;
import io.tickloom.job.tape.TapeCuts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * All that the job's graph is built from.
 *
 * @param tapes what is read
 * @param cuts of the tapes, in order of time
 * @param grid when rows are made
 * @param catalogue the features of a row
 * @param blocks how time is cut for the keyed stage
 * @param output folder of the tables
 * @param withPath whether the path is written
 * @param skipBadLines whether bad lines are set aside
 * @param rowsMetadata what the files of rows say of themselves
 * @param pathMetadata what the files of the path say of themselves
 */
record FeaturesPlan(
    List<Tape> tapes,
    List<TapeCuts.Cut> cuts,
    Grid grid,
    Catalogue catalogue,
    BlockClock blocks,
    Path output,
    boolean withPath,
    boolean skipBadLines,
    Map<String, String> rowsMetadata,
    Map<String, String> pathMetadata) {
  /** Whether lines may be set aside: bad ones if so told, late ones always. */
  boolean setsLinesAside() {
    return skipBadLines || tapes.stream().anyMatch(tape -> tape.rules().sorts());
  }

  long bytes() {
    return tapes.stream().mapToLong(Tape::bytes).sum();
  }
}
