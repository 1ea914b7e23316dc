package io.tickloom.job.run;

import io.netty.handler.ssl.SslContext;
import io.tickloom.job.emulate.EmulatorOptions;
import io.tickloom.job.emulate.data.Venue;
import io.tickloom.job.emulate.fault.FaultPlan;
import io.tickloom.job.emulate.fault.Spans;
import io.tickloom.job.emulate.wire.Certificate;
import io.tickloom.job.emulate.wire.Limits;
import io.tickloom.job.emulate.wire.Port;
import io.tickloom.job.fetch.DumpMarket;
import io.tickloom.job.tape.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a user can say of an emulated exchange. */
final class EmulateOptions {
  static final String SIMULATED = "simulated";

  @Option(
      names = "--data",
      required = true,
      split = ",",
      paramLabel = "PLACE",
      description =
          "Files, globs or folders of dumps or recordings; or \"simulated\" for a market made up.")
  List<String> data;

  @Option(
      names = "--market",
      defaultValue = "spot",
      paramLabel = "spot|um",
      description = "Spot, or USD-margined futures. Default: ${DEFAULT-VALUE}.")
  String market;

  @Option(
      names = "--symbol",
      defaultValue = "UNKNOWN",
      description = "The pair of files that do not tell it.")
  String symbol;

  @Option(
      names = "--speed",
      defaultValue = "1",
      paramLabel = "FACTOR",
      description =
          "Times as fast as recorded; max or 0 for as fast as clients take it."
              + " Default: ${DEFAULT-VALUE}.")
  String speed;

  @Option(
      names = "--start-at",
      defaultValue = "0s",
      paramLabel = "TIME",
      description =
          "How far into the data to start, as in 30m; what lies before it can be had by REST."
              + " Default: ${DEFAULT-VALUE}.")
  String startAt;

  @Option(names = "--start-now", description = "Start at once, not with the first subscription.")
  boolean startNow;

  @Option(
      names = "--end-after",
      paramLabel = "TIME",
      description = "End so long after the data's end, as in 5s. Default: stay until Ctrl-C.")
  String endAfter;

  @Option(
      names = "--for",
      paramLabel = "TIME",
      description = "End so long after the first subscription, as in 1m. Default: no end.")
  String runFor;

  @Option(
      names = "--faults",
      paramLabel = "FILE",
      description = "Plan of what goes wrong; the README tells its form. Default: nothing.")
  Path faults;

  @Option(
      names = "--fault-log",
      paramLabel = "FILE",
      description = "What each fault did, a line of JSON each. Default: lines on the console.")
  Path faultLog;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "Address to listen on. Default: ${DEFAULT-VALUE}, this machine alone.")
  String host;

  @Option(names = "--port", defaultValue = "9443", description = "Default: ${DEFAULT-VALUE}.")
  int port;

  @Option(
      names = "--tls",
      description = "Take TLS too, with a certificate made for it: see --keystore.")
  boolean tls;

  @Option(
      names = "--keystore",
      paramLabel = "FILE",
      description =
          "Keystore (PKCS#12) for TLS; where there is none yet, one is made there, to be trusted"
              + " by clients.")
  Path keystore;

  @Option(
      names = "--keystore-password",
      defaultValue = Certificate.PASSWORD,
      description = "Default: ${DEFAULT-VALUE}.")
  String keystorePassword;

  @Option(
      names = "--market-data-only",
      description = "Be the host that has aggregate trades but no trades by id.")
  boolean marketDataOnly;

  @Option(
      names = "--lifetime",
      defaultValue = "24h",
      paramLabel = "TIME",
      description = "How long a connection lives. Default: ${DEFAULT-VALUE}.")
  String lifetime;

  @Option(
      names = "--weight-limit",
      paramLabel = "N",
      description = "REST weight a minute. Default: 6000 on spot, 2400 on futures.")
  Integer weightLimit;

  @Option(
      names = "--days",
      defaultValue = "1",
      description = "Days of a simulated market. Default: ${DEFAULT-VALUE}.")
  int days;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Its seed. Default: ${DEFAULT-VALUE}.")
  long seed;

  @Option(
      names = "--signal",
      defaultValue = "0",
      description = "Its planted signal. Default: ${DEFAULT-VALUE}, none.")
  double signal;

  @Option(
      names = "--trades-per-second",
      defaultValue = "22.4",
      description = "Its mean number of trades a second. Default: ${DEFAULT-VALUE}.")
  double tradesPerSecond;

  @Option(
      names = "--start",
      defaultValue = "2026-08-01",
      paramLabel = "DATE",
      description = "Its first day. Default: ${DEFAULT-VALUE}.")
  LocalDate start;

  boolean isSimulated() {
    return data.equals(List.of(SIMULATED));
  }

  EmulatorOptions checked() throws IOException, InterruptedException {
    Venue venue = DumpMarket.of(market) == DumpMarket.SPOT ? Venue.SPOT : Venue.FUTURES;
    Limits limits = Limits.of(venue).withLifetime(span("--lifetime", lifetime));
    return new EmulatorOptions(
        venue,
        speed(),
        span("--start-at", startAt),
        startNow ? 0 : 1,
        faults == null ? FaultPlan.NONE : FaultPlan.read(faults),
        weightLimit == null ? limits : limits.withWeightAMinute(weightLimit),
        marketDataOnly,
        new Port.Address(host, port, tls()));
  }

  private double speed() {
    try {
      return speed.equals("max") ? 0 : Double.parseDouble(speed);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "--speed \"" + speed + "\" is neither a number nor max", e);
    }
  }

  static Duration span(String option, String text) {
    try {
      return Spans.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
    }
  }

  private Optional<SslContext> tls() throws IOException, InterruptedException {
    if (!tls && keystore == null) {
      return Optional.empty();
    }
    Path store = keystore;
    if (store == null) {
      store = Files.createTempDirectory("tickloom-emulate").resolve("emulate.p12");
    }
    if (!Files.exists(store)) {
      if (store.toAbsolutePath().getParent() == null) {
        throw new InputException(store + " is no place for a keystore");
      }
      Certificate.make(store);
    }
    return Optional.of(Certificate.of(store, keystorePassword));
  }
}
