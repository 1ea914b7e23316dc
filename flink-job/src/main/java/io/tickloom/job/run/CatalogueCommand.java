package io.tickloom.job.run;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.book.BookFit;
import io.tickloom.job.feature.catalogue.Catalogue;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** Prints what a row may hold, from the registry itself. */
@Command(
    name = "catalogue",
    mixinStandardHelpOptions = true,
    description = "Prints the table of all features as Markdown.")
final class CatalogueCommand implements Callable<Integer> {
  private static final String TITLE =
      """
      # Features

      Printed by `make catalogue`; a test holds it equal to the code. Memory: how far back from its
      time T a row's value looks. History: the value is NaN unless the row's `clean_seconds` exceed
      it. Undefined: when it is NaN although there is history enough. P(k) is the last price before
      second k, carried forward; r the log return over a second. Tier: the least data that a column
      needs. T: trades. Q: best bid and ask. L: depth. For Q and L history is told by
      `book_clean_seconds`, and by `clean_seconds` too where trades are read. P_b, q_b, P_a and q_a
      are the best prices and what rests there, after a depth message; mid lies between them.
      The family `learnt` is there where `--micro-price` names a file (see README.md).

      """;

  private static final Map<String, String> FAMILIES = Catalogue.familyOfEach();

  private static final List<String> HEADINGS =
      List.of(
          "family",
          "tier",
          "column",
          "unit",
          "range",
          "memory, s",
          "history, s",
          "undefined",
          "formula",
          "source");

  @Override
  public Integer call() {
    System.out.print(markdown(Catalogue.withBook(BookFit.NOTHING)));
    return 0;
  }

  /** The page, with a line a feature. */
  static String markdown(Catalogue catalogue) {
    Stream<List<String>> head = Stream.of(HEADINGS, HEADINGS.stream().map(h -> "---").toList());
    return TITLE
        + Stream.concat(head, catalogue.features().stream().map(CatalogueCommand::cells))
            .map(cells -> "| " + String.join(" | ", cells) + " |\n")
            .collect(Collectors.joining());
  }

  private static List<String> cells(Feature feature) {
    FeatureInfo info = feature.info();
    return Stream.of(
            FAMILIES.getOrDefault(info.name(), ""),
            feature.tier().letter(),
            "`" + info.name() + "`",
            info.unit(),
            info.range(),
            Integer.toString(feature.memorySeconds()),
            Integer.toString(feature.historySeconds()),
            info.undefined(),
            info.formula(),
            info.source())
        .map(cell -> cell.replace("|", "\\|").replace("*", "\\*"))
        .toList();
  }
}
