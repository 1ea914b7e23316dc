package io.tickloom.job.run;

import io.tickloom.job.fetch.FetchSettings;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What a user can say of a fetch. */
final class FetchOptions {
  @Option(
      names = "--symbol",
      required = true,
      description = "The pair, as the exchange writes it: ETHUSDT.")
  String symbol;

  @Option(
      names = "--market",
      defaultValue = "spot",
      paramLabel = "spot|um",
      description = "Spot, or USD-margined futures. Default: ${DEFAULT-VALUE}.")
  String market;

  @Option(
      names = "--kind",
      defaultValue = "trades",
      paramLabel = "trades|aggTrades",
      description = "Which dumps. Default: ${DEFAULT-VALUE}.")
  String kind;

  @Option(names = "--from", required = true, paramLabel = "DAY", description = "First UTC day.")
  String from;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DAY",
      description = "Last UTC day, included.")
  String to;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FOLDER",
      description = "Folder for the dumps and their checksums. What is there and matches is kept.")
  Path output;

  @Option(
      names = "--base-url",
      defaultValue = FetchSettings.EXCHANGE,
      paramLabel = "URL",
      description = "Host with the exchange's layout. Default: ${DEFAULT-VALUE}.")
  String baseUrl;

  @Option(
      names = "--retries",
      defaultValue = "6",
      paramLabel = "N",
      description =
          "Attempts in a row after the first that bring nothing. Default: ${DEFAULT-VALUE}.")
  int retries;

  @Option(
      names = "--stall-seconds",
      defaultValue = "30",
      paramLabel = "SECONDS",
      description = "Longest wait for an answer or its next byte. Default: ${DEFAULT-VALUE}.")
  double stallSeconds;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Seed of the jitter between attempts. Default: ${DEFAULT-VALUE}.")
  long seed;
}
