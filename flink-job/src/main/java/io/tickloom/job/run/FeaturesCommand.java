package io.tickloom.job.run;

import io.tickloom.job.feature.BlockClock;
import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.row.TableSchema;
import io.tickloom.job.sink.TableMetadata;
import io.tickloom.job.source.file.ReadProgress;
import io.tickloom.job.tape.InputException;
import io.tickloom.job.tape.MarketNote;
import io.tickloom.job.tape.OverlapException;
import io.tickloom.job.tape.TapeCuts;
import io.tickloom.job.tape.TapeFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.LocalStreamEnvironment;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ExceptionUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ticks to feature rows. */
@Command(
    name = "tickloom-job",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    customSynopsis = {
      "tickloom-job --data PLACE... --output FOLDER [options]",
      "tickloom-job simulate --help",
      "tickloom-job fetch --help",
      "tickloom-job emulate --help",
      "tickloom-job record --help",
      "tickloom-job soak --help"
    },
    description = "Turns trade dumps into point-in-time feature rows (Parquet).")
final class FeaturesCommand implements Callable<Integer> {
  private static final int MEGABYTE = 1 << 20;

  @Mixin private final FeaturesOptions options = new FeaturesOptions();

  static boolean isOnCluster() {
    return !(StreamExecutionEnvironment.getExecutionEnvironment()
        instanceof LocalStreamEnvironment);
  }

  @Override
  public Integer call() throws Exception {
    try {
      return run(TapeFinder.Look.QUICK, options.overwrite);
    } catch (Exception e) {
      if (ExceptionUtils.findSerializedThrowable(
              e, OverlapException.class, getClass().getClassLoader())
          .isEmpty()) {
        throw e;
      }
      System.out.println("  note       packed files overlap; starting again with a closer look");
      return run(TapeFinder.Look.EXACT, true);
    }
  }

  private int run(TapeFinder.Look look, boolean overwrite) throws Exception {
    long startNanos = System.nanoTime();
    requireSense();
    TapeFinder.Found found = TapeFinder.find(options.data, options.symbol, look);
    found.notes().forEach(line -> System.out.println("  note       " + line));
    try (OutputLock lock = OutputLock.take(options.output)) {
      OutputFolder.prepare(lock.folder(), overwrite);
      return run(plan(found, lock.folder()), startNanos);
    }
  }

  private int run(FeaturesPlan plan, long startNanos) throws Exception {
    Configuration settings = JobSettings.job(options);
    if (isOnCluster()) {
      StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
      env.configure(settings);
      FeaturesGraph.build(env, plan, FeaturesGraph.source(plan));
      env.execute();
      return 0;
    }
    Path scratch = Files.createTempDirectory("tickloom");
    try {
      settings.addAll(JobSettings.embedded(scratch));
      RunReport.print(plan, runEmbedded(plan, settings), startNanos);
    } catch (Exception e) {
      OutputFolder.discard(plan.output());
      throw e;
    } finally {
      OutputFolder.delete(scratch);
    }
    return 0;
  }

  private JobExecutionResult runEmbedded(FeaturesPlan plan, Configuration settings)
      throws Exception {
    try (EmbeddedCluster cluster = new EmbeddedCluster(settings, options.parallelism());
        ProgressLine line = ProgressLine.open("features", plan.bytes())) {
      StreamExecutionEnvironment env = new StreamExecutionEnvironment(settings);
      FeaturesGraph.build(env, plan, FeaturesGraph.source(plan));
      return cluster.run(
          env,
          () ->
              line.update(ReadProgress.bytes(), ReadProgress.trades(), ReadProgress.timeMicros()));
    }
  }

  private void requireSense() {
    requireAbove("--horizon", options.horizon, 0);
    requireAbove("--parallelism", options.parallelism, -1);
    requireAbove("--checkpoint-seconds", options.checkpointSeconds, 0);
    requireAbove("--cut-mb", options.cutMegabytes, 0);
    new Grid(options.deltaT);
  }

  private FeaturesPlan plan(TapeFinder.Found found, Path output) throws IOException {
    Grid grid = new Grid(options.deltaT);
    Catalogue catalogue = Catalogue.standard();
    TableMetadata.Origin origin =
        new TableMetadata.Origin(
            grid.seconds(),
            options.horizon,
            found.tapes(),
            MarketNote.beside(found.tapes()),
            Version.number());
    return new FeaturesPlan(
        found.tapes(),
        TapeCuts.of(found.tapes(), (long) options.cutMegabytes * MEGABYTE),
        grid,
        BlockClock.forGrid(grid),
        output,
        !options.noPath,
        options.badLines == FeaturesOptions.OnBadLine.SKIP,
        TableMetadata.of(TableSchema.rows(catalogue), catalogue, origin),
        TableMetadata.of(TableSchema.path(), catalogue, origin));
  }

  private static void requireAbove(String name, int value, int bound) {
    if (value <= bound) {
      throw new InputException(name + " " + value + " must be above " + bound);
    }
  }
}
