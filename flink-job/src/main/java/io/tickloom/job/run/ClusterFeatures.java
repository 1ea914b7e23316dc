package io.tickloom.job.run;

import io.tickloom.job.tape.InputException;
import io.tickloom.job.tape.TapeFinder;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.flink.api.common.JobExecutionResult;

/** Ticks to feature rows on a cluster; what was begun there can be gone on with. */
final class ClusterFeatures {
  private final FeaturesOptions options;
  private final TapeFinder.Found found;
  private final long startNanos;

  ClusterFeatures(FeaturesOptions options, TapeFinder.Found found, long startNanos) {
    this.options = options;
    this.found = found;
    this.startNanos = startNanos;
  }

  int run(Path output, boolean overwrite) throws Exception {
    TablePlace place = options.place(output);
    ClusterRun run = new ClusterRun("tickloom features", output);
    run.requireAlone();
    ClusterFolder folder = new ClusterFolder(output);
    boolean again = options.resume || run.named().isPresent() || isRestarted(folder, place);
    if (!again) {
      OutputFolder.prepare(output, overwrite);
      place.prepare(overwrite);
      folder.forget();
    }
    FeaturesPlan plan = FeaturesPlanner.plan(options, found, output);
    Optional<String> from = Optional.empty();
    if (again) {
      folder.requireSame(plan);
      if (run.named().isEmpty() && run.isFinished()) {
        return end(plan, folder);
      }
      from = run.named().isPresent() ? run.named() : Optional.of(newest(folder, place));
      System.out.println("  start      goes on from " + from.get());
    } else {
      folder.begin(plan);
    }
    run.configure(
        JobSettings.job(options), place.checkpoints().toString(), from, options.parallelism);
    FeaturesGraph.build(run.env(), plan, FeaturesGraph.source(plan), FeaturesGraph.rows(plan));
    Optional<JobExecutionResult> result = run.execute();
    return result.isPresent() ? end(plan, folder) : 0;
  }

  /** What is left to do when all is written; of a detached run, when it is asked for again. */
  private int end(FeaturesPlan plan, ClusterFolder folder) {
    folder.forget();
    plan.place().forget();
    OutputFolder.deleteUnfinished(folder.output());
    RunReport.print(
        plan,
        Footers.rows(plan.place().rows()),
        Footers.rows(plan.place().path()),
        QualityFiles.merge(plan, found.notes()),
        startNanos);
    return 0;
  }

  /** A cluster that lost the process of this program starts it again by itself. */
  private static boolean isRestarted(ClusterFolder folder, TablePlace place) {
    return Place.here() == Place.INSIDE
        && folder.isBegun()
        && new WholeCheckpoints(place.state()).newest().isPresent();
  }

  private static String newest(ClusterFolder folder, TablePlace place) {
    Optional<String> found =
        place.isStore()
            ? place.newest().map(Object::toString)
            : Restart.from(folder.state(), folder.output()).map(path -> path.toUri().toString());
    return found.orElseThrow(
        () ->
            new InputException(
                "no whole checkpoint in "
                    + place.checkpoints()
                    + ": what is not in rows/ yet is lost; --overwrite makes all rows again"));
  }
}
