package io.tickloom.trainer.cli;

import io.tickloom.trainer.label.Labelling;
import io.tickloom.trainer.label.Labels;
import io.tickloom.trainer.label.Outcome;
import io.tickloom.trainer.label.Span;
import io.tickloom.trainer.report.Text;
import io.tickloom.trainer.split.Guard;
import io.tickloom.trainer.split.HoldOut;
import io.tickloom.trainer.split.Split;
import io.tickloom.trainer.table.BadInputException;
import io.tickloom.trainer.table.PathReader;
import io.tickloom.trainer.table.PricePath;
import io.tickloom.trainer.table.Rows;
import io.tickloom.trainer.table.RowsReader;
import io.tickloom.trainer.table.TableHash;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Reads, labels and splits. */
final class Preparation {
  /** Fewer rows of a part than this tell nothing. */
  private static final int LEAST_ROWS = 200;

  private final TrainCommand options;
  private final Console console;

  Preparation(TrainCommand options, Console console) {
    this.options = options;
    this.console = console;
  }

  Data prepare() {
    Instant start = Instant.now();
    if (!Files.isDirectory(options.features)) {
      throw new BadInputException("--features %s: no such folder".formatted(options.features));
    }
    Rows rows;
    try (Console.Counter counter = console.counter("rows", "rows read")) {
      rows =
          RowsReader.read(options.features.resolve("rows"), options.threads, n -> counter.at(n, 0));
    }
    Labelling labelling = options.label.labelling();
    List<PricePath> paths =
        PathReader.read(
            options.features.resolve("path"),
            options.threads,
            rows,
            labelling.needsRange(),
            options.label.reference);
    console.step("rows", describe(rows), start);
    Span span =
        new Span(options.entryDelay, options.horizon.orElse(rows.schema().horizonSeconds()));
    Labels labels = labelling.of(rows, paths, span);
    int[] clean =
        IntStream.range(0, rows.size())
            .filter(row -> rows.cleanSeconds(row) >= options.cleanSeconds)
            .toArray();
    console.step(
        "label",
        Text.of(
            "%,d up | %,d down | %,d ties | %,d void, %d s ahead; %,d rows with less than %d clean seconds set aside",
            labels.count(clean, Outcome.UP),
            labels.count(clean, Outcome.DOWN),
            labels.count(clean, Outcome.TIE),
            labels.count(clean, Outcome.VOID),
            span.horizonSeconds(),
            rows.size() - clean.length,
            options.cleanSeconds));
    if (clean.length == 0) {
      throw new BadInputException(
          Text.of(
              "--clean-seconds %d: no row has so much unbroken tape behind it; of %,d rows the cleanest has %.0f s",
              options.cleanSeconds, rows.size(), cleanest(rows)));
    }
    Guard guard =
        new Guard(
            span.seconds(),
            Math.max(rows.schema().longestMemorySeconds(), labelling.memorySeconds()),
            options.embargo.orElse(span.seconds()));
    Split split =
        new HoldOut(options.trainShare, options.validationShare, guard).split(rows, clean);
    Data data =
        new Data(
            rows,
            paths,
            labelling,
            labels,
            options.weighting,
            clean,
            guard,
            split,
            TableHash.of(rows, paths));
    check(data, guard);
    return data;
  }

  private static double cleanest(Rows rows) {
    return IntStream.range(0, rows.size()).mapToDouble(rows::cleanSeconds).max().orElse(0);
  }

  static String describe(Rows rows) {
    return Text.of(
        "%,d rows x %d features of %s, %d s grid, %s to %s",
        rows.size(),
        rows.width(),
        (rows.schema().simulated() ? "a SIMULATED market, " : "")
            + String.join(", ", rows.symbols()),
        rows.schema().gridSeconds(),
        Instant.ofEpochSecond(rows.second(0)),
        Instant.ofEpochSecond(rows.second(rows.size() - 1)));
  }

  private void check(Data data, Guard guard) {
    Split split = data.split();
    int train = data.classed(split.train()).length;
    int validation = data.classed(split.validation()).length;
    int test = data.classed(split.test()).length;
    if (train < LEAST_ROWS || validation < LEAST_ROWS || test < LEAST_ROWS) {
      double share =
          Math.min(options.validationShare, 1 - options.trainShare - options.validationShare);
      double hours =
          (LEAST_ROWS * data.rows().schema().gridSeconds() + guard.seconds()) / share / 3600;
      throw new BadInputException(
          Text.of(
              "too few rows: %,d to train, %,d to validate, %,d to test after purging %,d s at each of two borders; each part needs %d with a label, about %.1f h of unbroken rows in all%s",
              train, validation, test, guard.seconds(), LEAST_ROWS, hours, MissingLabels.of(data)));
    }
    int[] judged = split.test();
    long length = data.rows().second(judged[judged.length - 1]) - data.rows().second(judged[0]);
    fits("--block", options.block.orElse(1), length);
    fits("--latency", options.trading.latency, length);
    oneClass(data, "training", split.train());
    oneClass(data, "validation", split.validation());
    oneClass(data, "test", split.test());
  }

  private static void fits(String name, int seconds, long length) {
    if (seconds > length) {
      throw new BadInputException(
          Text.of("%s %,d s is longer than the test part of %,d s", name, seconds, length));
    }
  }

  /** Whether each part has rows enough and both classes. */
  static boolean isEnough(Data data) {
    Split split = data.split();
    for (int[] part : List.of(split.train(), split.validation(), split.test())) {
      int ups = data.labels().count(part, Outcome.UP);
      int downs = data.labels().count(part, Outcome.DOWN);
      if (ups + downs < LEAST_ROWS || ups == 0 || downs == 0) {
        return false;
      }
    }
    return true;
  }

  private static void oneClass(Data data, String name, int[] part) {
    for (Outcome outcome : List.of(Outcome.UP, Outcome.DOWN)) {
      if (data.labels().count(part, outcome) == 0) {
        throw new BadInputException(
            "no %s in the %s part: a model needs both classes".formatted(outcome.text(), name));
      }
    }
  }
}
