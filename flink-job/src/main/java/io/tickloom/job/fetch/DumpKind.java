package io.tickloom.job.fetch;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A kind of dump that the exchange offers and we read. */
public enum DumpKind {
  /** Every trade. */
  TRADES("trades"),
  /** The fills of one taker order at one price as one trade. */
  AGG_TRADES("aggTrades");

  private final String label;

  DumpKind(String label) {
    this.label = label;
  }

  /**
   * The kind of that name.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static DumpKind of(String label) {
    return Arrays.stream(values())
        .filter(kind -> kind.label.equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "kind \"" + label + "\" is not known; there are " + labels()));
  }

  private static String labels() {
    return Arrays.stream(values()).map(k -> k.label).collect(Collectors.joining(", "));
  }

  /** Its name, in folders, in file names, to a user. */
  public String label() {
    return label;
  }
}
