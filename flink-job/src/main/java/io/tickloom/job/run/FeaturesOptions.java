package io.tickloom.job.run;

import io.tickloom.job.tape.TapeRules;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a user can say of a run; the defaults are good for a laptop. */
final class FeaturesOptions {
  /** The symbol of files that do not tell theirs. */
  static final String NAMELESS = "UNNAMED";

  /** What becomes of a line that breaks a rule. */
  enum OnBadLine {
    /** The run ends with its file, number and rule. */
    FAIL,
    /** It is counted and set aside in bad_lines/. */
    SKIP
  }

  /** Where the panes wait. */
  enum State {
    /** RocksDB, on disk. */
    ROCKSDB,
    /** The heap. */
    HEAP
  }

  /** How Flink runs the job. */
  enum Mode {
    /** With checkpoints, so that a failure loses nothing. */
    STREAMING,
    /** Stage by stage, without checkpoints. */
    BATCH
  }

  @Mixin final RowOptions rows = new RowOptions();

  @Option(
      names = "--data",
      required = true,
      arity = "1..*",
      paramLabel = "PLACE",
      description = "Trade dumps: files, globs or folders.")
  List<String> data = new ArrayList<>();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FOLDER",
      description = "Folder for rows/ and path/.")
  Path output;

  @Option(
      names = "--store",
      paramLabel = "URI",
      description =
          "On a cluster: an object store, such as s3://bucket/folder, for rows/, path/ and the"
              + " checkpoints; what else the run says stays in --output.")
  String store;

  @Option(
      names = "--symbol",
      defaultValue = NAMELESS,
      paramLabel = "SYMBOL",
      description = "Symbol of files whose names do not begin with it. Default: ${DEFAULT-VALUE}.")
  String symbol;

  @Option(
      names = "--bad-lines",
      defaultValue = "fail",
      paramLabel = "fail|skip",
      description =
          "A line that breaks a rule ends the run, or is counted and set aside in bad_lines/."
              + " Default: ${DEFAULT-VALUE}.")
  OnBadLine badLines;

  @Option(
      names = "--allowed-lateness",
      defaultValue = "0",
      paramLabel = "DURATION",
      converter = DurationWord.class,
      description =
          "A tick may be so much earlier than one before it and is sorted in; later ones are set"
              + " aside in bad_lines/. Default: ${DEFAULT-VALUE}, all are in order.")
  Duration allowedLateness;

  @Option(
      names = "--longest-silence",
      defaultValue = "1d",
      paramLabel = "DURATION",
      converter = DurationWord.class,
      description =
          "A time further than this from its neighbours', with no trade id missing between them,"
              + " breaks a rule. Default: ${DEFAULT-VALUE}.")
  Duration longestSilence;

  @Option(names = "--no-path", description = "Leave out path/, the price of each second.")
  boolean noPath;

  @Option(
      names = "--metrics-port",
      defaultValue = "0",
      paramLabel = "PORT",
      description =
          "Show metrics on http://127.0.0.1:PORT/metrics while the run lasts; a cluster shows them"
              + " itself. Default: none.")
  int metricsPort;

  @Option(
      names = "--overwrite",
      description = "Replace rows and path that are in the output folder.")
  boolean overwrite;

  @Option(
      names = "--resume",
      description =
          "On a cluster: go on from the newest whole checkpoint of the run in the output folder,"
              + " whose cluster was lost.")
  boolean resume;

  @Option(
      names = "--parallelism",
      defaultValue = "0",
      paramLabel = "N",
      description =
          "Tasks side by side. Default: as many as there are cores; on a cluster, its own.")
  int parallelism;

  @Option(
      names = "--state",
      defaultValue = "rocksdb",
      paramLabel = "rocksdb|heap",
      description = "Where panes wait for their block. Default: ${DEFAULT-VALUE}.")
  State state;

  @Option(
      names = "--mode",
      defaultValue = "streaming",
      paramLabel = "streaming|batch",
      description = "How Flink runs the job. Default: ${DEFAULT-VALUE}.")
  Mode mode;

  @Option(
      names = "--checkpoint-seconds",
      defaultValue = "300",
      paramLabel = "SECONDS",
      description =
          "Seconds between checkpoints, and so the time that a file holds. Default: ${DEFAULT-VALUE}.")
  int checkpointSeconds;

  @Option(
      names = "--cut-mb",
      defaultValue = "128",
      paramLabel = "MB",
      description = "Megabytes that a reader takes at a time. Default: ${DEFAULT-VALUE}.")
  int cutMegabytes;

  int parallelism() {
    return parallelism > 0 ? parallelism : Runtime.getRuntime().availableProcessors();
  }

  TablePlace place(Path folder) {
    return store == null ? TablePlace.folder(folder) : TablePlace.store(store);
  }

  TapeRules rules() {
    return new TapeRules(allowedLateness, longestSilence);
  }
}
