package io.tickloom.job.fetch;

import static io.tickloom.job.fetch.FetchBench.DAY;
import static io.tickloom.job.fetch.FetchBench.DAY_NAME;
import static io.tickloom.job.fetch.FetchBench.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a fetch goes on where another one ended. */
class FetchResumeTest {
  private static final byte[] BODY = bytes(300_000, 1);
  private static final byte[] OTHER = bytes(300_000, 2);

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

  private void assertWhole(FetchReport report, byte[] body) {
    assertThat(report.failures()).isEmpty();
    assertThat(bench.read(DAY_NAME)).isEqualTo(body);
    assertThat(bench.names()).containsExactly(DAY_NAME, DAY_NAME + ".CHECKSUM");
  }

  private static byte[] beginning(int bytes) {
    return Arrays.copyOf(BODY, bytes);
  }

  @Test
  void aPartOfAnEarlierRunIsGoneOnWith() throws IOException {
    bench.leavePart(beginning(70_000));
    assertWhole(bench.fetchDay(), BODY);
    assertThat(bench.ranges()).containsExactly("bytes=70000-");
  }

  @Test
  void whatAFailedRunLeavesIsHiddenAndTheNextOneFinishesIt() {
    bench.retries = 0;
    bench.host.reply(DAY, Replies.truncated(120_000));
    assertThat(bench.fetchDay().failures()).hasSize(1);
    assertThat(bench.names())
        .containsExactly("." + DAY_NAME + ".part", "." + DAY_NAME + ".part.etag");
    assertWhole(bench.fetchDay(), BODY);
  }

  @Test
  void aPartIsGoneOnWithUnderTheVersionThatItWasBegunWith() throws IOException {
    bench.leavePart(beginning(120_000), bench.host.tag(BODY));
    assertWhole(bench.fetchDay(), BODY);
    assertThat(bench.ranges()).containsExactly("bytes=120000-");
    assertThat(bench.host.asked(DAY).get(0).ifRange()).isEqualTo(bench.host.tag(BODY));
  }

  @Test
  void aHostThatIgnoresRangesSendsItWhole() throws IOException {
    bench.leavePart(beginning(70_000));
    bench.host.reply(DAY, Replies.whole());
    assertWhole(bench.fetchDay(), BODY);
    assertThat(bench.ranges()).containsExactly("bytes=70000-");
  }

  @Test
  void aFileThatChangedMeanwhileIsBegunAnewAtOnce() throws IOException {
    bench.leavePart(beginning(120_000), bench.host.tag(BODY));
    bench.host.put(DAY, OTHER);
    assertWhole(bench.fetchDay(), OTHER);
    assertThat(bench.ranges()).containsExactly("bytes=120000-");
  }

  @Test
  void aFileThatChangesBetweenTwoAttemptsIsTheLaterOneOnDisk() {
    bench.host.reply(
        DAY,
        (exchange, host) -> {
          Replies.truncated(120_000).to(exchange, host);
          host.put(DAY, OTHER);
        });
    FetchReport report = bench.fetchDay();
    assertThat(report.failures()).isEmpty();
    assertThat(bench.read(DAY_NAME)).isEqualTo(OTHER);
  }

  @Test
  void aFileThatChangedIsNoticedWhereTheHostDisregardsTheCondition() throws IOException {
    bench.leavePart(beginning(120_000), bench.host.tag(BODY));
    bench.host.put(DAY, OTHER);
    bench.host.reply(DAY, Replies.rangeFrom(120_000));
    assertWhole(bench.fetchDay(), OTHER);
    assertThat(bench.notes)
        .singleElement()
        .asString()
        .contains("the host has another version of the file by now");
  }

  @Test
  void aPartOfAnotherVersionIsFoundByItsChecksumWhereTheHostGivesNoVersions() throws IOException {
    bench.host.giveNoEtags();
    bench.leavePart(Arrays.copyOf(OTHER, 70_000));
    assertWhole(bench.fetchDay(), BODY);
    assertThat(bench.ranges()).containsExactly("bytes=70000-", "");
  }

  @Test
  void aPartThatIsWholeAlreadyIsVerifiedAndNamed() throws IOException {
    bench.leavePart(BODY);
    assertWhole(bench.fetchDay(), BODY);
    assertThat(bench.ranges()).containsExactly("bytes=300000-");
  }

  @Test
  void aPartThatIsLongerThanTheFileIsThrownAway() throws IOException {
    bench.leavePart(bytes(400_000, 3));
    assertWhole(bench.fetchDay(), BODY);
    assertThat(bench.ranges()).containsExactly("bytes=400000-", "");
    assertThat(bench.notes)
        .anyMatch(n -> n.contains("we hold 400,000 bytes, the host has 300,000"));
  }

  @Test
  void a416ThatTellsNoLengthIsSettledByTheChecksum() throws IOException {
    bench.leavePart(bytes(400_000, 3));
    bench.host.reply(DAY, Replies.status(416));
    assertWhole(bench.fetchDay(), BODY);
  }

  @Test
  void aRangeFromAnotherPlaceIsNotTaken() throws IOException {
    bench.leavePart(beginning(70_000));
    bench.host.reply(DAY, Replies.rangeFrom(60_000));
    assertWhole(bench.fetchDay(), BODY);
    assertThat(bench.ranges()).containsExactly("bytes=70000-", "");
    assertThat(bench.notes).singleElement().asString().contains("the host sent others");
  }

  @Test
  void attemptsThatGetAMegabyteFurtherAreNotCounted() {
    byte[] large = bytes(6_000_000, 4);
    bench.retries = 2; // five attempts fail
    bench.host.put(DAY, large);
    for (int megabytes = 1; megabytes <= 5; megabytes++) {
      int upTo = 1_100_000 * megabytes;
      bench.host.reply(
          DAY,
          (exchange, host) -> {
            String range = exchange.getRequestHeaders().getFirst("Range");
            int from = range == null ? 0 : Integer.parseInt(range.substring(6, range.length() - 1));
            exchange.getResponseHeaders().set("ETag", host.tag(large));
            exchange
                .getResponseHeaders()
                .set("Content-Range", "bytes " + from + "-5999999/6000000");
            exchange.sendResponseHeaders(range == null ? 200 : 206, large.length - from);
            exchange.getResponseBody().write(large, from, upTo - from);
            exchange.getResponseBody().flush();
          });
    }
    assertWhole(bench.fetchDay(), large);
    assertThat(bench.waits).hasSize(5);
  }

  @Test
  void attemptsThatOnlyRepeatWhatWasHadAreCounted() {
    byte[] large = bytes(3_000_000, 4);
    bench.retries = 2;
    bench.host.put(DAY, large);
    for (int attempt = 0; attempt < 9; attempt++) {
      bench.host.reply(DAY, Replies.truncated(2_000_000));
    }
    assertThat(bench.fetchDay().failures()).singleElement().asString().contains("after 3 attempts");
    assertThat(bench.host.asked(DAY)).hasSize(3);
  }
}
