package io.tickloom.job.fetch;

import static io.tickloom.job.fetch.FetchBench.DAY;
import static io.tickloom.job.fetch.FetchBench.DAY_NAME;
import static io.tickloom.job.fetch.FetchBench.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a fetch brings from a host that behaves. */
class FetchWholeTest {
  private static final byte[] BODY = bytes(300_000, 1);
  private static final String SPOT = "/data/spot/daily/trades/ETHUSDT/ETHUSDT-trades-2024-08-";
  private static final String AUGUST =
      "/data/spot/monthly/trades/ETHUSDT/ETHUSDT-trades-2024-08.zip";

  @TempDir private Path folder;
  private FetchBench bench;

  @BeforeEach
  void start() throws IOException {
    bench = new FetchBench(folder);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void aDumpOnDiskIsTheHostsByteForByteWithItsChecksumBesideIt() {
    bench.host.put(DAY, BODY);
    FetchReport report = bench.fetchDay();
    assertThat(bench.read(DAY_NAME)).isEqualTo(BODY);
    assertThat(new String(bench.read(DAY_NAME + ".CHECKSUM"), StandardCharsets.US_ASCII))
        .isEqualTo(Sha256.hex(BODY) + "  " + DAY_NAME + "\n");
    assertThat(bench.names()).containsExactly(DAY_NAME, DAY_NAME + ".CHECKSUM");
    assertThat(report.fetched()).isOne();
    assertThat(report.fetchedBytes()).isEqualTo(300_000);
    assertThat(report.failures()).isEmpty();
  }

  @Test
  void anEmptyDumpIsADumpToo() {
    bench.host.put(DAY, new byte[0]);
    assertThat(bench.fetchDay().fetched()).isOne();
    assertThat(bench.read(DAY_NAME)).isEmpty();
  }

  @Test
  void whatIsThereAndVerifiedIsNotAskedForAgain() {
    bench.host.put(DAY, BODY);
    bench.fetchDay();
    int asked = bench.host.asked().size();
    FetchReport again = bench.fetchDay();
    assertThat(again.kept()).isOne();
    assertThat(again.fetched()).isZero();
    assertThat(bench.host.asked()).hasSize(asked);
  }

  @Test
  void aDumpWithoutAChecksumBesideItIsCheckedAgainstTheHostsAndKept() throws IOException {
    bench.host.put(DAY, BODY);
    Files.write(folder.resolve(DAY_NAME), BODY);
    FetchReport report = bench.fetchDay();
    assertThat(report.kept()).isOne();
    assertThat(bench.host.asked(DAY)).isEmpty();
    assertThat(bench.names()).containsExactly(DAY_NAME, DAY_NAME + ".CHECKSUM");
  }

  @Test
  void aDumpThatWentBadOnDiskIsReplaced() throws IOException {
    bench.host.put(DAY, BODY);
    bench.fetchDay();
    Files.write(folder.resolve(DAY_NAME), bytes(300_000, 2));
    assertThat(bench.fetchDay().fetched()).isOne();
    assertThat(bench.read(DAY_NAME)).isEqualTo(BODY);
  }

  @Test
  void aWholeMonthIsOneFileAndTheRestComesByDays() {
    bench.host.put(AUGUST, BODY);
    bench.host.put(DAY.replace("08-08", "07-31"), bytes(10, 1));
    bench.host.put(DAY.replace("08-08", "09-01"), bytes(20, 2));
    FetchReport report = bench.fetch("2024-07-31", "2024-09-01");
    assertThat(report.fetched()).isEqualTo(3);
    assertThat(report.missing()).isEmpty();
    assertThat(bench.host.asked()).hasSize(6);
    assertThat(bench.read("ETHUSDT-trades-2024-08.zip")).isEqualTo(BODY);
  }

  @Test
  void aMonthWithoutAFileFallsBackToItsDaysAndTheMissingOnesAreNamed() {
    for (int day = 1; day <= 31; day++) {
      if (day != 8 && day != 9 && day != 31) {
        bench.host.put(SPOT + "%02d.zip".formatted(day), bytes(1_000, day));
      }
    }
    FetchReport report = bench.fetch("2024-08-01", "2024-08-31");
    assertThat(report.fetched()).isEqualTo(28);
    assertThat(DayRanges.text(report.missing())).isEqualTo("2024-08-08 to 2024-08-09, 2024-08-31");
    assertThat(report.failures()).isEmpty();
    assertThat(bench.read("ETHUSDT-trades-2024-08-30.zip")).isEqualTo(bytes(1_000, 30));
  }

  @Test
  void aMonthWhoseDaysAreAllThereIsNotAskedFor() {
    for (int day = 1; day <= 31; day++) {
      bench.host.put(SPOT + "%02d.zip".formatted(day), bytes(1_000, day));
    }
    bench.fetch("2024-08-01", "2024-08-15");
    bench.fetch("2024-08-16", "2024-08-31");
    int asked = bench.host.asked().size();
    assertThat(bench.fetch("2024-08-01", "2024-08-31").kept()).isEqualTo(31);
    assertThat(bench.host.asked()).hasSize(asked);
  }

  @Test
  void aDayOfAMonthThatIsThereIsNotAskedFor() {
    bench.host.put(AUGUST, BODY);
    bench.fetch("2024-08-01", "2024-08-31");
    int asked = bench.host.asked().size();
    assertThat(bench.fetchDay().kept()).isOne();
    assertThat(bench.host.asked()).hasSize(asked);
  }

  @Test
  void daysToComeAreNamedAndNotAskedFor() {
    bench.host.put(DAY.replace("08-08", "10-14"), BODY);
    FetchReport report = bench.fetch("2024-10-14", "2062-10-31");
    assertThat(report.fetched()).isOne();
    assertThat(report.missing()).containsExactly(FetchBench.TODAY);
    assertThat(DayRanges.text(report.future())).isEqualTo("2024-10-16 to 2062-10-31");
    assertThat(bench.host.asked()).hasSize(4);
  }

  @Test
  void futuresAndAggTradesHaveFoldersOfTheirOwn() {
    String path = "/data/futures/um/daily/aggTrades/ETHUSDT/ETHUSDT-aggTrades-2024-08-08.zip";
    bench.market = DumpMarket.UM;
    bench.kind = DumpKind.AGG_TRADES;
    bench.host.put(path, BODY);
    assertThat(bench.fetchDay().fetched()).isOne();
    assertThat(bench.read("ETHUSDT-aggTrades-2024-08-08.zip")).isEqualTo(BODY);
  }

  @Test
  void aFolderOfOneMarketIsRefusedToAnother() {
    bench.host.put(DAY, BODY);
    bench.fetchDay();
    bench.market = DumpMarket.UM;
    assertThatThrownBy(bench::fetchDay)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("holds dumps of market spot");
  }

  @Test
  void aFolderThatHoldsNothingYetIsNobodys() {
    bench.fetchDay();
    bench.market = DumpMarket.UM;
    assertThat(bench.fetchDay().missing()).hasSize(1);
  }

  @Test
  void aDumpThatNobodyHasIsMissingAndNoFailure() {
    FetchReport report = bench.fetchDay();
    assertThat(report.missing()).containsExactly(LocalDate.parse("2024-08-08"));
    assertThat(report.failures()).isEmpty();
    assertThat(report.isEmpty()).isTrue();
    assertThat(bench.names()).isEmpty();
    assertThat(bench.waits).isEmpty();
  }

  @Test
  void aRedirectIsFollowed() {
    bench.host.put(DAY, BODY);
    bench.host.put("/elsewhere/x.zip", BODY);
    bench.host.reply(DAY, Replies.redirect("/elsewhere/x.zip"));
    assertThat(bench.fetchDay().fetched()).isOne();
    assertThat(bench.read(DAY_NAME)).isEqualTo(BODY);
    assertThat(bench.host.asked("/elsewhere/x.zip")).hasSize(1);
  }
}
