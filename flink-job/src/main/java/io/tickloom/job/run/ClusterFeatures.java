package io.tickloom.job.run;

import io.tickloom.job.engine.BlockRows;
import io.tickloom.job.tape.InputException;
import io.tickloom.job.tape.TapeFinder;
import java.util.Optional;
import org.apache.flink.core.fs.Path;

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

  int run(java.nio.file.Path output, boolean overwrite) throws Exception {
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
      if (run.named().isEmpty() && isOver(run, plan)) {
        return end(plan, folder);
      }
      from = Optional.of(start(run, folder, place));
      System.out.println("  start      goes on from " + from.get());
    } else {
      folder.begin(plan);
    }
    run.configure(
        JobSettings.job(options), place.checkpoints().toString(), from, options.parallelism);
    BlockRows rows = FeaturesGraph.rows(plan);
    FeaturesGraph.build(
        run.env(),
        plan,
        FeaturesGraph.summed(plan),
        options.mode == FeaturesOptions.Mode.BATCH ? rows : rows.whereTapesMustEnd());
    if (!run.execute()) {
      return 0;
    }
    return QualityFiles.tellTheEnd(output) ? end(plan, folder) : stopped(run);
  }

  /** A job that was stopped is over for Flink, but not for what is to go on from it. */
  private static int stopped(ClusterRun run) throws Exception {
    System.out.println(
        "  stopped    before the end of the files"
            + run.stoppedAt().map(path -> "; savepoint " + path).orElse("")
            + "; --resume (make: RESUME=1) goes on from there");
    return Place.here() == Place.INSIDE ? 0 : UserErrors.RUN_FAILED;
  }

  /**
   * Whether the job came to the end of the files and all is in its place: a process that died after
   * the end left checkpoints, which Flink deletes of a job that it calls finished.
   */
  private static boolean isOver(ClusterRun run, FeaturesPlan plan) throws Exception {
    return QualityFiles.tellTheEnd(plan.output())
        && (run.isFinished() || new WholeCheckpoints(plan.place().state()).newest().isEmpty());
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

  /** The checkpoint that the user names; else where the job was stopped; else the newest. */
  private static String start(ClusterRun run, ClusterFolder folder, TablePlace place)
      throws Exception {
    Optional<String> named = run.named().isPresent() ? run.named() : run.stoppedAt();
    if (named.isPresent()) {
      if (!place.isStore()) {
        Restart.named(new Path(named.get()), folder.state(), folder.output());
      }
      return named.get();
    }
    Optional<String> found =
        place.isStore()
            ? place.newest().map(Object::toString)
            : Restart.from(folder.state(), folder.output()).map(path -> path.toUri().toString());
    return found.orElseThrow(
        () ->
            new InputException(
                "no whole checkpoint in "
                    + place.checkpoints()
                    + ": what is not in rows/ yet is lost unless flink run -s names a savepoint that"
                    + " lies elsewhere; --overwrite makes all rows again"));
  }
}
