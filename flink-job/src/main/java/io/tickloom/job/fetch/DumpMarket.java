package io.tickloom.job.fetch;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A market of the exchange, as its dumps are filed. */
public enum DumpMarket {
  /** Spot. */
  SPOT("spot", "spot"),
  /** USD-margined futures. */
  UM("um", "futures/um");

  private final String label;
  private final String folder;

  DumpMarket(String label, String folder) {
    this.label = label;
    this.folder = folder;
  }

  /**
   * The market of that name.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static DumpMarket of(String label) {
    return Arrays.stream(values())
        .filter(market -> market.label.equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "market \"" + label + "\" is not known; there are " + labels()));
  }

  private static String labels() {
    return Arrays.stream(values()).map(m -> m.label).collect(Collectors.joining(", "));
  }

  /** What a user calls it. */
  public String label() {
    return label;
  }

  /** Its folder below the host's {@code data/}. */
  String folder() {
    return folder;
  }
}
