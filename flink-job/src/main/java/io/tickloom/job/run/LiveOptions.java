package io.tickloom.job.run;

import io.tickloom.job.exchange.TradeKind;
import io.tickloom.job.exchange.Venue;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a user can say of a live run. */
final class LiveOptions {
  /** Single trades or aggregates. */
  enum Kind {
    /** Single trades where the host has them by id, else aggregates. */
    AUTO,
    /** Single trades. */
    TRADES,
    /** Trades of one taker order at one price put together. */
    AGGTRADES;

    TradeKind kind() {
      return this == AGGTRADES ? TradeKind.AGGREGATES : TradeKind.TRADES;
    }
  }

  @Mixin final RowOptions rows = new RowOptions();

  @Mixin final TrustOptions trust = new TrustOptions();

  @Option(
      names = "--symbol",
      required = true,
      arity = "1..*",
      split = ",",
      paramLabel = "SYMBOL",
      description = "Pairs to follow, for example ETHUSDT.")
  List<String> symbols = new ArrayList<>();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FOLDER",
      description =
          "Folder for rows/, path/ and predictions/; a run on the same folder goes on where the"
              + " last one stopped.")
  Path output;

  @Option(
      names = "--market",
      defaultValue = "spot",
      paramLabel = "spot|um",
      description = "Spot, or futures margined in USD. Default: ${DEFAULT-VALUE}.")
  Venue market;

  @Option(
      names = "--trades",
      defaultValue = "auto",
      paramLabel = "auto|trades|aggtrades",
      description =
          "Single trades, or aggregates where the host has no single trades by id."
              + " Default: ${DEFAULT-VALUE}.")
  Kind trades;

  @Option(
      names = "--book",
      description =
          "Follow the order book too, and make its features. Needed by nobody who names such a"
              + " feature, or has a model that asks for one.")
  boolean book;

  @Option(
      names = "--book-wait",
      defaultValue = "2s",
      paramLabel = "TIME",
      description =
          "How long a row waits for its order book: a change that is late, a snapshot that is under"
              + " way. Then it is made with an unknown one. Default: ${DEFAULT-VALUE}.")
  Duration bookWait;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "The trainer's model.zip. Default: none, features only.")
  Path model;

  @Option(
      names = "--foreign-model",
      description = "Accept a model that learnt from other symbols than those that are followed.")
  boolean foreignModel;

  @Option(
      names = "--ws",
      paramLabel = "URI",
      converter = EndpointWord.class,
      description = "Where the streams are. Default: the exchange's public host.")
  URI ws;

  @Option(
      names = "--rest",
      paramLabel = "URI",
      converter = EndpointWord.class,
      description = "Where the REST calls go. Default: the exchange's public host.")
  URI rest;

  @Option(
      names = "--record",
      paramLabel = "FOLDER",
      description =
          "Keep the exchange's messages too: trades, depth, quotes, book snapshots; a file an hour"
              + " and symbol.")
  Path record;

  @Option(
      names = "--for",
      paramLabel = "TIME",
      description = "End after this time: 90s, 10m, 24h. Default: at Ctrl-C.")
  Duration duration;

  @Option(
      names = "--allowed-lateness",
      defaultValue = "250ms",
      paramLabel = "TIME",
      description =
          "How long a grid time waits for stragglers where no trade behind it has come."
              + " Default: ${DEFAULT-VALUE}.")
  Duration lateness;

  @Option(
      names = "--lookback",
      defaultValue = "7260",
      paramLabel = "SECONDS",
      description = "Past that is fetched at the first start. Default: ${DEFAULT-VALUE}.")
  int lookback;

  @Option(
      names = "--give-up",
      defaultValue = "60s",
      paramLabel = "TIME",
      description =
          "A gap that calls fail to fill for so long becomes a hole. Default: ${DEFAULT-VALUE}.")
  Duration giveUp;

  @Option(
      names = "--roll",
      defaultValue = "1h",
      paramLabel = "TIME",
      description = "Time that a file of rows holds. Default: ${DEFAULT-VALUE}.")
  Duration roll;

  @Option(
      names = "--checkpoint-seconds",
      defaultValue = "10",
      paramLabel = "SECONDS",
      description = "Seconds between checkpoints. Default: ${DEFAULT-VALUE}.")
  int checkpointSeconds;

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
      description = "Begin anew: delete what an earlier run left in the output folder.")
  boolean overwrite;

  URI streams() {
    return ws != null ? ws : URI.create(market.streams());
  }

  URI calls() {
    return rest != null ? rest : URI.create(market.rest());
  }
}
