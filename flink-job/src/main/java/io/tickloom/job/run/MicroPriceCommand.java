package io.tickloom.job.run;

import io.tickloom.job.feature.book.BookFit;
import io.tickloom.job.fit.Adjustment;
import io.tickloom.job.fit.BookLearner;
import io.tickloom.job.tape.BookReader;
import io.tickloom.job.tape.BookTape;
import io.tickloom.job.tape.InputException;
import io.tickloom.job.tape.TapeFinder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Recordings with depth to what is learnt of their book. */
@Command(
    name = "micro-price",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Learns from recordings with depth: the adjustment of the micro-price, and the weights of the"
          + " levels' order flow.",
      "Give it the training days alone: rows up to their end do not get what it learnt."
    })
final class MicroPriceCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      required = true,
      arity = "1..*",
      paramLabel = "PLACE",
      description = "Recordings of one symbol: files, globs or folders.")
  private List<String> data = new ArrayList<>();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      description = "The JSON file to write.")
  private Path output;

  @Option(
      names = "--symbol",
      defaultValue = "",
      paramLabel = "SYMBOL",
      description = "Which one, where there are several.")
  private String symbol;

  @Option(
      names = "--imbalance-states",
      defaultValue = "5",
      paramLabel = "N",
      description = "Equal parts of the queue imbalance, a side. Default: ${DEFAULT-VALUE}.")
  private int parts;

  @Option(
      names = "--spread-states",
      defaultValue = "2",
      paramLabel = "N",
      description = "Spreads of 1, 2 ... ticks, the last and all wider. Default: ${DEFAULT-VALUE}.")
  private int spreads;

  @Override
  public Integer call() throws IOException {
    if (parts < 1 || parts > 50 || spreads < 1 || spreads > 20) {
      throw new InputException(
          "--imbalance-states must lie in 1 to 50, --spread-states in 1 to 20");
    }
    long startNanos = System.nanoTime();
    BookTape tape = tape();
    BookLearner learner = new BookLearner(parts, spreads);
    try (BookReader reader = new BookReader(tape, learner::add)) {
      while (reader.advance()) {
        // on to the end
      }
    }
    BookFit fit;
    List<Adjustment> adjustments;
    try {
      adjustments = learner.adjustments();
      fit = learner.fit(tape.symbol(), adjustments);
    } catch (IllegalArgumentException e) {
      throw new InputException(tape.symbol() + ": " + e.getMessage(), e);
    }
    BookFitFile.write(output, fit, adjustments, learner, tape);
    new LearntTable(fit, adjustments, learner).print(System.out);
    System.out.printf("  output     %s   %.1f s%n", output, (System.nanoTime() - startNanos) / 1e9);
    return 0;
  }

  private BookTape tape() {
    List<BookTape> books =
        TapeFinder.find(data, symbol).books().stream()
            .filter(book -> symbol.isEmpty() || book.symbol().equals(symbol))
            .toList();
    if (books.size() != 1) {
      throw new InputException(
          books.isEmpty()
              ? "no recording with depth updates is in " + String.join(", ", data)
              : "books of " + books.size() + " symbols; --symbol names one");
    }
    return books.get(0);
  }
}
