package io.tickloom.job.run;

import io.tickloom.job.feature.BlockClock;
import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.PaneBlock;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.row.ColumnBlock;
import io.tickloom.job.row.TableSchema;
import io.tickloom.job.sink.TableMetadata;
import io.tickloom.job.tape.BookTape;
import io.tickloom.job.tape.Tape;
import io.tickloom.job.tape.TapeCuts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;

/** One embedded cluster of two slots for all jobs of a test class. */
final class TrialCluster implements AutoCloseable {
  private final Path scratch;
  private final EmbeddedCluster cluster;

  TrialCluster(Path scratch) {
    QuietLogs.install();
    this.scratch = scratch;
    cluster = new EmbeddedCluster(JobSettings.embedded(scratch), 2);
  }

  /** Runs the job as it is. */
  JobExecutionResult run(Trial trial, List<Tape> tapes, Path output) throws Exception {
    FeaturesPlan plan = plan(trial, tapes, output);
    return run(trial.settings(), plan, FeaturesGraph.source(plan), FeaturesGraph.rows(plan));
  }

  /** Runs the job with other settings, another source or another keyed stage. */
  JobExecutionResult run(
      Configuration settings,
      FeaturesPlan plan,
      Source<PaneBlock, ?, ?> source,
      KeyedProcessFunction<String, PaneBlock, ColumnBlock> rows)
      throws Exception {
    Configuration all = JobSettings.embedded(scratch);
    all.addAll(settings);
    StreamExecutionEnvironment env = new StreamExecutionEnvironment(all);
    FeaturesGraph.build(env, plan, source, rows);
    return cluster.run(env, () -> {});
  }

  static FeaturesPlan plan(Trial trial, List<Tape> tapes, Path output) throws IOException {
    return plan(trial, tapes, output, false);
  }

  static FeaturesPlan plan(Trial trial, List<Tape> tapes, Path output, boolean skipBadLines)
      throws IOException {
    return plan(trial, tapes, List.of(), output, skipBadLines);
  }

  static FeaturesPlan plan(
      Trial trial, List<Tape> tapes, List<BookTape> books, Path output, boolean skipBadLines)
      throws IOException {
    Grid grid = new Grid(trial.deltaT());
    Catalogue catalogue = books.isEmpty() ? Catalogue.standard() : Catalogue.withBook();
    List<TapeCuts.Cut> cuts = new ArrayList<>(TapeCuts.of(tapes, trial.cutBytes()));
    cuts.addAll(TapeCuts.ofBooks(books));
    TableMetadata.Origin origin =
        new TableMetadata.Origin(trial.deltaT(), 60, tapes, Optional.empty(), "test");
    return new FeaturesPlan(
        tapes,
        books,
        cuts,
        grid,
        catalogue,
        BlockClock.forGrid(grid),
        output,
        TablePlace.folder(output),
        true,
        skipBadLines,
        TableMetadata.of(TableSchema.rows(catalogue), catalogue, origin),
        TableMetadata.of(TableSchema.path(catalogue), catalogue, origin));
  }

  @Override
  public void close() {
    cluster.close();
  }
}
