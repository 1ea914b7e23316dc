package io.tickloom.job.fetch;

import static io.tickloom.job.fetch.FetchBench.DAY;
import static io.tickloom.job.fetch.FetchBench.DAY_NAME;
import static io.tickloom.job.fetch.FetchBench.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a fetch makes of a host that fails. */
class FetchFaultsTest {
  private static final byte[] BODY = bytes(300_000, 1);

  @TempDir private Path folder;
  private FetchBench bench;

  @BeforeEach
  void start() throws IOException {
    bench = new FetchBench(folder);
    bench.host.put(DAY, BODY);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private void assertWhole(FetchReport report) {
    assertThat(report.failures()).isEmpty();
    assertThat(report.fetched()).isOne();
    assertThat(bench.read(DAY_NAME)).isEqualTo(BODY);
    assertThat(bench.names()).containsExactly(DAY_NAME, DAY_NAME + ".CHECKSUM");
  }

  @Test
  void serverErrorsAreRetriedWithWaitsThatDouble() {
    bench.host.reply(DAY, Replies.status(500), Replies.status(502), Replies.status(503));
    assertWhole(bench.fetchDay());
    assertThat(bench.waits).hasSize(3);
    assertThat(bench.waits.get(0)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
    assertThat(bench.waits.get(1)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
    assertThat(bench.waits.get(2)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
  }

  @Test
  void aChecksumThatFailsIsRetriedToo() {
    bench.host.reply(DAY + ".CHECKSUM", Replies.status(503), Replies.closed());
    assertWhole(bench.fetchDay());
  }

  @Test
  void retriesAreLimitedAndTheErrorSaysFileAndStatus() {
    bench.retries = 1;
    bench.host.reply(DAY, Replies.status(503), Replies.status(503));
    FetchReport report = bench.fetchDay();
    assertThat(report.failures())
        .containsExactly(DAY_NAME + ": the host answered 503, after 2 attempts");
    assertThat(report.missing()).isEmpty();
    assertThat(bench.names()).doesNotContain(DAY_NAME);
  }

  @Test
  void aRefusalIsNeitherRetriedNorTakenForAMissingDay() {
    bench.host.reply(DAY + ".CHECKSUM", Replies.status(403));
    FetchReport report = bench.fetchDay();
    assertThat(report.failures())
        .containsExactly(DAY_NAME + ".CHECKSUM: the host answered 403 (refused)");
    assertThat(report.missing()).isEmpty();
    assertThat(bench.waits).isEmpty();
  }

  @Test
  void retryAfterInSecondsIsHonoured() {
    bench.host.reply(DAY, Replies.status(429, "Retry-After", "42"));
    assertWhole(bench.fetchDay());
    assertThat(bench.waits).containsExactly(Duration.ofSeconds(42));
  }

  @Test
  void aHostThatWantsToBeLeftForHoursIsLeft() {
    bench.host.reply(DAY, Replies.status(429, "Retry-After", "7200"));
    FetchReport report = bench.fetchDay();
    assertThat(report.failures())
        .containsExactly(DAY_NAME + ": the host answered 429, and is to be asked again in 7,200 s");
    assertThat(bench.waits).isEmpty();
  }

  @Test
  void aStallIsNoticedAndTheRestFetched() {
    bench.stallTimeout = Duration.ofSeconds(1);
    bench.host.reply(DAY, Replies.stalled(100_000));
    assertWhole(bench.fetchDay());
    assertThat(bench.notes).singleElement().asString().contains("stalled, no byte for 1.0 s");
    assertThat(bench.ranges()).containsExactly("", "bytes=100000-");
  }

  @Test
  void aHostThatSaysNothingIsNoticed() {
    bench.stallTimeout = Duration.ofSeconds(1);
    bench.host.reply(DAY, Replies.silent());
    assertWhole(bench.fetchDay());
    assertThat(bench.notes).singleElement().asString().contains("no answer for 1.0 s");
  }

  @Test
  void aBodyThatIsCutShortIsNoticedAndFetchedToItsEnd() {
    bench.host.reply(DAY, Replies.truncated(120_000));
    assertWhole(bench.fetchDay());
    assertThat(bench.notes).singleElement().asString().contains("broke off");
    assertThat(bench.ranges()).containsExactly("", "bytes=120000-");
  }

  @Test
  void aBodyThatIsCutUnseenIsFoundByItsChecksum() {
    bench.host.reply(DAY, Replies.cutUnseen(120_000));
    assertWhole(bench.fetchDay());
    assertThat(bench.ranges()).containsExactly("", "");
  }

  @Test
  void aConnectionThatIsClosedIsOpenedAgain() {
    bench.host.reply(DAY, Replies.closed(), Replies.closed());
    assertWhole(bench.fetchDay());
  }

  @Test
  void aCorruptDownloadIsFetchedAnew() {
    bench.host.reply(DAY, Replies.corrupted(), Replies.corrupted());
    assertWhole(bench.fetchDay());
    assertThat(bench.ranges()).containsExactly("", "", "");
  }

  @Test
  void aDownloadThatStaysCorruptNamesFileFoundAndExpectedHashAndLeavesNothing() {
    String wrong = Sha256.hex(bytes(1, 1));
    bench.host.putRaw(DAY + ".CHECKSUM", wrong + "  " + DAY_NAME + "\n");
    FetchReport report = bench.fetchDay();
    assertThat(report.failures())
        .containsExactly(
            "%s: SHA-256 is %s, its .CHECKSUM says %s, at each of 3 downloads"
                .formatted(DAY_NAME, Sha256.hex(BODY), wrong));
    assertThat(bench.names()).isEmpty();
    assertThat(bench.host.asked(DAY)).hasSize(3);
  }

  @Test
  void aChecksumThatIsMendedMeanwhileIsReadAnew() {
    bench.host.reply(
        DAY,
        (exchange, host) -> {
          Replies.corrupted().to(exchange, host);
          host.put(DAY, bytes(5_000, 3));
        });
    assertThat(bench.fetchDay().failures()).isEmpty();
    assertThat(bench.read(DAY_NAME)).isEqualTo(bytes(5_000, 3));
  }

  @Test
  void aChecksumOfAnotherFileIsNone() {
    bench.host.putRaw(DAY + ".CHECKSUM", Sha256.hex(BODY) + "  other.zip\n");
    assertThat(bench.fetchDay().failures())
        .singleElement()
        .asString()
        .startsWith(DAY_NAME + ".CHECKSUM: is not a SHA-256 and the name " + DAY_NAME);
  }

  @Test
  void aDumpWithoutAChecksumCanNotBeVerifiedAndIsAFailure() {
    bench.host.remove(DAY + ".CHECKSUM");
    assertThat(bench.fetchDay().failures())
        .containsExactly(
            "%s: the host has it, but no %s.CHECKSUM to verify it by"
                .formatted(DAY_NAME, DAY_NAME));
    assertThat(bench.host.asked(DAY)).extracting("method").containsExactly("HEAD");
  }

  @Test
  void answersToARangeThatNobodyAskedForAreRefused() {
    bench.host.reply(DAY, Replies.rangeFrom(10));
    assertThat(bench.fetchDay().failures()).containsExactly(DAY_NAME + ": the host answered 206");
    bench.host.reply(DAY, Replies.status(416));
    assertThat(bench.fetchDay().failures()).containsExactly(DAY_NAME + ": the host answered 416");
  }

  @Test
  void oneBadFileDoesNotEndTheRun() {
    String next = DAY.replace("08-08", "08-09");
    bench.host.put(next, BODY);
    bench.host.reply(DAY, Replies.status(400));
    FetchReport report = bench.fetch("2024-08-08", "2024-08-09");
    assertThat(report.failures()).hasSize(1);
    assertThat(report.fetched()).isOne();
  }

  @Test
  void afterThreeFailuresInARowTheRestIsNotAskedFor() {
    for (int day = 8; day <= 10; day++) {
      bench.host.reply(
          DAY.replace("08-08", "08-%02d".formatted(day)) + ".CHECKSUM", Replies.status(403));
    }
    FetchReport report = bench.fetch("2024-08-08", "2024-08-12");
    assertThat(report.failures()).hasSize(3);
    assertThat(report.notTried())
        .containsExactly("ETHUSDT-trades-2024-08-11.zip", "ETHUSDT-trades-2024-08-12.zip");
  }

  @Test
  void aHostThatIsNotThereEndsTheRunAtItsFirstFile() {
    bench.host.close();
    FetchReport report = bench.fetch("2024-08-08", "2024-08-12");
    assertThat(report.failures())
        .singleElement()
        .asString()
        .contains("can't be reached: no connection, after 4 attempts");
    assertThat(report.notTried()).hasSize(4);
  }
}
