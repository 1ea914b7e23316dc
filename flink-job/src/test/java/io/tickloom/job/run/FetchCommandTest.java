package io.tickloom.job.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.fetch.FaultyHost;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** What a person sees of {@code fetch}. */
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class FetchCommandTest {
  private static final String DAYS = "/data/spot/daily/trades/ETHUSDT/ETHUSDT-trades-2024-08-";
  private static final byte[] BODY = "not really a zip".getBytes(StandardCharsets.US_ASCII);

  @TempDir private Path scratch;
  private Path folder;
  private FaultyHost host;
  private String out;
  private String err;

  @BeforeEach
  void start() throws IOException {
    folder = scratch.resolve("data");
    host = new FaultyHost();
    host.put(DAYS + "07.zip", BODY);
    host.put(DAYS + "08.zip", BODY);
  }

  @AfterEach
  void stop() {
    host.close();
  }

  private int fetch(String... options) {
    List<String> args = new ArrayList<>(List.of("fetch", "--output", folder.toString()));
    args.addAll(List.of("--base-url", host.base().toString(), "--retries", "0"));
    args.addAll(List.of(options));
    return run(args.toArray(new String[0]));
  }

  private int fetchDays(String from, String to) {
    return fetch("--symbol", "ETHUSDT", "--from", from, "--to", to);
  }

  private int run(String... args) {
    PrintStream oldOut = System.out;
    PrintStream oldErr = System.err;
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
      return Main.run(args);
    } finally {
      System.setOut(oldOut);
      System.setErr(oldErr);
      out = outBytes.toString(StandardCharsets.UTF_8);
      err = errBytes.toString(StandardCharsets.UTF_8);
    }
  }

  @Test
  void aFetchSaysWhatItBroughtAndWhere() throws IOException {
    assertThat(fetchDays("2024-08-07", "2024-08-08")).isZero();
    assertThat(err).isEmpty();
    assertThat(out)
        .contains(
            "  fetch      ETHUSDT spot trades, 2024-08-07 to 2024-08-08:"
                + " 2 files fetched, 0 already there")
        .contains("  output     " + folder)
        .doesNotContain("missing");
    assertThat(Files.readAllBytes(folder.resolve("ETHUSDT-trades-2024-08-08.zip"))).isEqualTo(BODY);
    assertThat(fetchDays("2024-08-07", "2024-08-08")).isZero();
    assertThat(out).contains("0 files fetched, 2 already there");
  }

  @Test
  void missingDaysAreNamedAndAreNoError() {
    assertThat(fetchDays("2024-08-05", "2024-08-10")).isZero();
    assertThat(err).isEmpty();
    assertThat(out)
        .contains(
            "  missing    the exchange has no 2024-08-05 to 2024-08-06, 2024-08-09 to 2024-08-10");
  }

  @Test
  void daysToComeAreNamedAndAreNoErrorByThemselves() {
    assertThat(fetchDays("2999-01-01", "2999-01-02")).isEqualTo(UserErrors.BAD_INPUT);
    assertThat(out).contains("  missing    yet to come 2999-01-01 to 2999-01-02");
    assertThat(host.asked()).isEmpty();
  }

  @Test
  void nothingFoundAtAllIsAnError() {
    assertThat(fetch("--symbol", "NOSUCH", "--from", "2024-08-07", "--to", "2024-08-08"))
        .isEqualTo(UserErrors.BAD_INPUT);
    assertThat(err)
        .isEqualToIgnoringNewLines(
            "error: the exchange has no dump of NOSUCH spot trades, 2024-08-07 to 2024-08-08");
  }

  @Test
  void aFileThatCanNotBeHadIsAFailedRunInOneLine() {
    host.putRaw(DAYS + "07.zip.CHECKSUM", "<html>");
    assertThat(fetchDays("2024-08-07", "2024-08-08")).isEqualTo(UserErrors.RUN_FAILED);
    String line =
        "ETHUSDT-trades-2024-08-07.zip.CHECKSUM: is not a SHA-256 and the name"
            + " ETHUSDT-trades-2024-08-07.zip, at the only attempt";
    assertThat(err).isEqualToIgnoringNewLines("error: 1 file could not be had: " + line);
    assertThat(out).contains("  failed     " + line).contains("1 file fetched");
  }

  @Test
  void aHostThatIsNotThereIsAFailedRunThatSaysSo() {
    host.close();
    assertThat(fetchDays("2024-08-07", "2024-08-08")).isEqualTo(UserErrors.RUN_FAILED);
    assertThat(err)
        .startsWith("error: 2 files could not be had: ETHUSDT-trades-2024-08-07.zip.CHECKSUM:")
        .contains("127.0.0.1:" + host.base().getPort() + " can't be reached: no connection")
        .hasLineCount(1);
    assertThat(out).contains("  not tried  1 file, the first ETHUSDT-trades-2024-08-08.zip");
  }

  @Test
  void whatCanNotBeFetchedIsRefusedInOneLineBeforeAnythingIsDone() {
    refused(
        "symbol \"ethusdt\" must be capital letters and digits, such as ETHUSDT",
        "--symbol",
        "ethusdt",
        "--from",
        "2024-08-07",
        "--to",
        "2024-08-08");
    refused(
        "symbol \"../X\" must be capital letters and digits, such as ETHUSDT",
        "--symbol",
        "../X",
        "--from",
        "2024-08-07",
        "--to",
        "2024-08-08");
    refused(
        "last day 2024-08-07 is before first day 2024-08-08",
        "--symbol",
        "ETHUSDT",
        "--from",
        "2024-08-08",
        "--to",
        "2024-08-07");
    refused(
        "--from \"2024-02-30\" is not a day such as 2026-08-01",
        "--symbol",
        "ETHUSDT",
        "--from",
        "2024-02-30",
        "--to",
        "2024-08-07");
    refused(
        "market \"cm\" is not known; there are spot, um",
        "--symbol",
        "ETHUSDT",
        "--from",
        "2024-08-07",
        "--to",
        "2024-08-07",
        "--market",
        "cm");
    refused(
        "kind \"klines\" is not known; there are trades, aggTrades",
        "--symbol",
        "ETHUSDT",
        "--from",
        "2024-08-07",
        "--to",
        "2024-08-07",
        "--kind",
        "klines");
    refused(
        "retries -1 is below 0",
        "--symbol",
        "ETHUSDT",
        "--from",
        "2024-08-07",
        "--to",
        "2024-08-07",
        "--retries",
        "-1");
    assertThat(folder).doesNotExist();
    assertThat(host.asked()).isEmpty();
  }

  private void refused(String message, String... options) {
    List<String> args = new ArrayList<>(List.of("fetch", "--output", folder.toString()));
    args.addAll(List.of("--base-url", host.base().toString()));
    args.addAll(List.of(options));
    assertThat(run(args.toArray(new String[0]))).isEqualTo(UserErrors.BAD_INPUT);
    assertThat(err).isEqualToIgnoringNewLines("error: " + message);
  }

  @Test
  void anOptionThatIsLeftOutIsNamed() {
    assertThat(run("fetch", "--symbol", "ETHUSDT")).isEqualTo(UserErrors.BAD_INPUT);
    assertThat(err).startsWith("error: Missing required options:").contains("--from", "--to");
  }

  @Test
  void anOutputThatIsAFileIsRefused() throws IOException {
    Files.writeString(folder, "a file");
    assertThat(fetchDays("2024-08-07", "2024-08-08")).isEqualTo(UserErrors.BAD_INPUT);
    assertThat(err)
        .isEqualToIgnoringNewLines("error: output " + folder + " is a file; it must be a folder");
  }
}
