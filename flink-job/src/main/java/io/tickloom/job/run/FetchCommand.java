package io.tickloom.job.run;

import io.tickloom.job.fetch.DayRanges;
import io.tickloom.job.fetch.DumpKind;
import io.tickloom.job.fetch.DumpMarket;
import io.tickloom.job.fetch.FetchReport;
import io.tickloom.job.fetch.FetchRequest;
import io.tickloom.job.fetch.FetchSettings;
import io.tickloom.job.fetch.Fetcher;
import io.tickloom.job.fetch.Waiter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Gets the exchange's public dumps. */
@Command(
    name = "fetch",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Gets the exchange's public trade dumps, verified by their checksums.")
final class FetchCommand implements Callable<Integer> {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(15);

  @Mixin private final FetchOptions options = new FetchOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    FetchRequest request =
        new FetchRequest(
            options.symbol,
            DumpMarket.of(options.market),
            DumpKind.of(options.kind),
            day("--from", options.from),
            day("--to", options.to));
    FetchSettings settings =
        new FetchSettings(
            base(options.baseUrl),
            CONNECT_TIMEOUT,
            Duration.ofMillis(Math.round(options.stallSeconds * 1e3)),
            options.retries,
            options.seed);
    long startNanos = System.nanoTime();
    FetchReport report;
    try (FetchProgress progress = FetchProgress.open()) {
      report =
          Fetcher.fetch(
              request,
              LocalDate.now(ZoneOffset.UTC),
              options.output,
              settings,
              Waiter.SLEEP,
              progress);
    }
    print(request, report, options.output, (System.nanoTime() - startNanos) / 1e9);
    return status(request, report);
  }

  private static void print(FetchRequest request, FetchReport report, Path folder, double seconds) {
    System.out.printf(
        "  fetch      %s: %s fetched, %,d already there   %,d MB   %.1f s%n",
        request.text(),
        files(report.fetched()),
        report.kept(),
        report.fetchedBytes() / 1_000_000,
        seconds);
    if (!report.missing().isEmpty()) {
      System.out.println("  missing    the exchange has no " + DayRanges.text(report.missing()));
    }
    if (!report.future().isEmpty()) {
      System.out.println("  missing    yet to come " + DayRanges.text(report.future()));
    }
    report.failures().forEach(line -> System.out.println("  failed     " + line));
    if (!report.notTried().isEmpty()) {
      System.out.printf(
          "  not tried  %s, the first %s%n",
          files(report.notTried().size()), report.notTried().get(0));
    }
    System.out.println("  output     " + folder);
  }

  private int status(FetchRequest request, FetchReport report) {
    if (!report.failures().isEmpty()) {
      int lost = report.failures().size() + report.notTried().size();
      return error(
          "%s could not be had: %s".formatted(files(lost), report.failures().get(0)),
          UserErrors.RUN_FAILED);
    }
    if (report.isEmpty()) {
      return error("the exchange has no dump of " + request.text(), UserErrors.BAD_INPUT);
    }
    return 0;
  }

  private static String files(int count) {
    return String.format(count == 1 ? "%,d file" : "%,d files", count);
  }

  private int error(String message, int status) {
    return UserErrors.print(spec.commandLine(), message, status);
  }

  private static LocalDate day(String option, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          option + " \"" + text + "\" is not a day such as 2026-08-01", e);
    }
  }

  private static URI base(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "base URL \"" + text + "\" is not a URL such as " + FetchSettings.EXCHANGE, e);
    }
  }
}
