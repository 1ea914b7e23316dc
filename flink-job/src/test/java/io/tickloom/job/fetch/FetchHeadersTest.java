package io.tickloom.job.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The small forms that a fetch reads and writes. */
class FetchHeadersTest {
  private static final String DATE = "Thu, 08 Aug 2024 10:00:00 GMT";

  private static Duration after(String value, String date) {
    return RetryAfter.of(Optional.ofNullable(value), Optional.ofNullable(date));
  }

  @Test
  void retryAfterIsSecondsOrADateAgainstTheHostsOwnClock() {
    assertThat(after("125", null)).isEqualTo(Duration.ofSeconds(125));
    assertThat(after("Thu, 08 Aug 2024 10:01:30 GMT", DATE)).isEqualTo(Duration.ofSeconds(90));
    assertThat(after("Thu, 08 Aug 2024 09:00:00 GMT", DATE)).isEqualTo(Duration.ZERO);
  }

  @Test
  void retryAfterThatCanNotBeReadAsksForNothing() {
    assertThat(after(null, DATE)).isEqualTo(Duration.ZERO);
    assertThat(after("soon", DATE)).isEqualTo(Duration.ZERO);
    assertThat(after("", DATE)).isEqualTo(Duration.ZERO);
    assertThat(after("-5", DATE)).isEqualTo(Duration.ZERO);
    assertThat(after("99999999999999999999", DATE)).isEqualTo(Duration.ZERO);
    assertThat(after("Thu, 08 Aug 2024 10:01:30 GMT", null)).isEqualTo(Duration.ZERO);
  }

  @Test
  void backoffDoublesToAMinuteWithinItsUpperHalfAndFollowsItsSeed() {
    List<Duration> waits = waits(1);
    for (int failures = 1; failures <= 40; failures++) {
      long full = failures > 6 ? 60_000 : 1_000L << (failures - 1);
      assertThat(waits.get(failures - 1).toMillis()).isBetween(full / 2, full);
    }
    assertThat(waits(1)).isEqualTo(waits);
    assertThat(waits(2)).isNotEqualTo(waits);
  }

  private static List<Duration> waits(long seed) {
    Backoff backoff = new Backoff(seed);
    return IntStream.rangeClosed(1, 40).mapToObj(backoff::after).toList();
  }

  @Test
  void contentRangeIsReadWithAndWithoutItsParts() {
    assertThat(range("bytes 5-9/10")).contains(new ContentRange(5, 10));
    assertThat(range("bytes 5-9/*")).contains(new ContentRange(5, -1));
    assertThat(range("bytes */10")).contains(new ContentRange(-1, 10));
    assertThat(range("items 5-9/10")).isEmpty();
    assertThat(range("bytes 5-9/99999999999999999999")).isEmpty();
    assertThat(ContentRange.of(Optional.empty())).isEmpty();
  }

  private static Optional<ContentRange> range(String header) {
    return ContentRange.of(Optional.of(header));
  }

  @Test
  void aChecksumIsAHashAndAName() {
    String hash = "ab".repeat(32);
    Checksum checksum = new Checksum(hash, "x.zip");
    assertThat(Checksum.parse(hash + "  x.zip\n")).contains(checksum);
    assertThat(Checksum.parse(hash.toUpperCase(java.util.Locale.ROOT) + " *x.zip\r\n"))
        .contains(checksum);
    assertThat(Checksum.parse(checksum.text())).contains(checksum);
    assertThat(Checksum.parse("<html>not found</html>")).isEmpty();
    assertThat(Checksum.parse("ab  x.zip")).isEmpty();
    assertThat(Checksum.parse(hash)).isEmpty();
    assertThat(Checksum.parse("")).isEmpty();
  }

  @Test
  void aWeakEtagIsNoVersionToResumeUnder(@org.junit.jupiter.api.io.TempDir java.nio.file.Path dir)
      throws java.io.IOException {
    PartFile part = new PartFile(dir.resolve(".x.part"));
    part.begin(Optional.of("W/\"1\""));
    assertThat(part.version()).isEmpty();
    part.begin(Optional.of("\"1\""));
    assertThat(part.version()).contains("\"1\"");
  }

  @Test
  void aLeapFebruaryIsAWholeMonthAtItsTwentyNinth() {
    FetchRequest request =
        new FetchRequest(
            "ETHUSDT",
            DumpMarket.SPOT,
            DumpKind.TRADES,
            LocalDate.parse("2024-02-01"),
            LocalDate.parse("2024-02-29"));
    assertThat(FetchPlan.of(request, FetchBench.TODAY).dumps())
        .extracting(RemoteDump::path)
        .containsExactly("/data/spot/monthly/trades/ETHUSDT/ETHUSDT-trades-2024-02.zip");
    assertThat(FetchPlan.of(request, LocalDate.parse("2024-02-28")).dumps()).hasSize(28);
    assertThat(FetchPlan.of(request, LocalDate.parse("2024-01-28")).dumps()).isEmpty();
    assertThat(FetchPlan.of(request, LocalDate.parse("2024-01-28")).future()).hasSize(29);
  }

  @Test
  void settingsThatCanNotBeAreRefused() {
    assertThatThrownBy(() -> settings("ftp://host", 1, 1)).hasMessageContaining("http or https");
    assertThatThrownBy(() -> settings("http:/data", 1, 1)).hasMessageContaining("http or https");
    assertThatThrownBy(() -> settings("http://host", 0, 1)).hasMessageContaining("stall timeout");
    assertThatThrownBy(() -> settings("http://host", 1, -1)).hasMessageContaining("retries -1");
  }

  private static FetchSettings settings(String base, int stallSeconds, int retries) {
    return new FetchSettings(
        URI.create(base), Duration.ofSeconds(5), Duration.ofSeconds(stallSeconds), retries, 1);
  }
}
