package io.tickloom.job.run;

import io.tickloom.job.source.file.ReadProgress;
import io.tickloom.job.tape.DisorderException;
import io.tickloom.job.tape.OverlapException;
import io.tickloom.job.tape.TapeFinder;
import io.tickloom.job.tape.TapeRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
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
      "tickloom-job live --help",
      "tickloom-job emulate --help",
      "tickloom-job record --help",
      "tickloom-job soak --help"
    },
    description = "Turns trade dumps into point-in-time feature rows (Parquet).")
final class FeaturesCommand implements Callable<Integer> {
  @Mixin private final FeaturesOptions options = new FeaturesOptions();

  @Override
  public Integer call() throws Exception {
    try {
      return run(TapeFinder.Look.QUICK, options.rules(), options.overwrite);
    } catch (Exception e) {
      if (isCausedBy(e, OverlapException.class)) {
        note("packed files overlap; starting again with a closer look");
        return run(TapeFinder.Look.EXACT, options.rules(), true);
      }
      if (isCausedBy(e, DisorderException.class)) {
        note("a recording holds trades twice or out of order; starting again, sorting them");
        return run(TapeFinder.Look.EXACT, options.rules().sorting(), true);
      }
      throw e;
    }
  }

  private boolean isCausedBy(Exception e, Class<? extends Throwable> type) {
    return ExceptionUtils.findSerializedThrowable(e, type, getClass().getClassLoader()).isPresent();
  }

  private static void note(String line) {
    System.out.println("  note       " + line);
  }

  private int run(TapeFinder.Look look, TapeRules rules, boolean overwrite) throws Exception {
    long startNanos = System.nanoTime();
    FeaturesPlanner.requireSense(options);
    TapeFinder.Found found = TapeFinder.find(options.data, options.symbol, look, rules);
    found.notes().forEach(FeaturesCommand::note);
    try (OutputLock lock = OutputLock.take(options.output)) {
      if (Place.here() != Place.ALONE) {
        return new ClusterFeatures(options, found, startNanos).run(lock.folder(), overwrite);
      }
      OutputFolder.prepare(lock.folder(), overwrite);
      return run(FeaturesPlanner.plan(options, found, lock.folder()), found.notes(), startNanos);
    }
  }

  private int run(FeaturesPlan plan, List<String> remarks, long startNanos) throws Exception {
    Configuration settings = JobSettings.job(options);
    Path scratch = Files.createTempDirectory("tickloom");
    try {
      settings.addAll(JobSettings.embedded(scratch));
      settings.addAll(JobSettings.metrics(options.metricsPort));
      JobExecutionResult result = runEmbedded(plan, settings);
      RunReport.print(plan, result, QualityFiles.merge(plan, remarks), startNanos);
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
        ProgressLine line = ProgressLine.open("features", plan.bytesToRead())) {
      StreamExecutionEnvironment env = new StreamExecutionEnvironment(settings);
      FeaturesGraph.build(env, plan, FeaturesGraph.source(plan), FeaturesGraph.rows(plan));
      return cluster.run(
          env,
          () ->
              line.update(ReadProgress.bytes(), ReadProgress.trades(), ReadProgress.timeMicros()));
    }
  }
}
