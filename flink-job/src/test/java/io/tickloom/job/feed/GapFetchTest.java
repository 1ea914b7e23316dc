package io.tickloom.job.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.market.Trade;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Which pages are asked for: ids 100 to 5,000 are missing, a page is a thousand. */
class GapFetchTest {
  private static final long SECOND = 1_000_000_000L;
  private final GapFetch gap = new GapFetch(Duration.ofSeconds(60));

  private static List<Trade> trades(long from, long to) {
    return LongStream.rangeClosed(from, to).mapToObj(id -> new Trade(id, 1, 1, id, true)).toList();
  }

  private long page(long next, double seconds) {
    return gap.page(next, GapFetch.NONE, (long) (seconds * SECOND));
  }

  @Test
  void fourPagesAreUnderWayAtOnce() {
    gap.open(100, 5_000, 0);

    assertThat(page(100, 0)).isEqualTo(100);
    assertThat(page(100, 0)).isEqualTo(1_100);
    assertThat(page(100, 0)).isEqualTo(2_100);
    assertThat(page(100, 0)).isEqualTo(3_100);
    assertThat(page(100, 0)).isEqualTo(GapFetch.NONE);
    gap.answered(100, trades(100, 1_099), 1_100);
    assertThat(page(1_100, 0)).isEqualTo(4_100);
    assertThat(page(1_100, 0)).isEqualTo(GapFetch.NONE);
  }

  @Test
  void theRestOfAShortPageIsAskedFor() {
    gap.open(100, 900, 0);

    assertThat(page(100, 0)).isEqualTo(100);
    gap.answered(100, trades(100, 102), 103);
    assertThat(page(103, 0)).isEqualTo(103);
    gap.answered(103, trades(103, 900), 901);
    assertThat(gap.isFilled(901)).isTrue();
  }

  @Test
  void anAnswerThatGoesOnFarBehindSkipsThePagesBetween() {
    gap.open(100, 5_000_000, 0);

    assertThat(page(100, 0)).isEqualTo(100);
    gap.answered(100, trades(4_999_990, 5_000_010), 100);
    assertThat(gap.isHopeless(100, 0)).isFalse();
    assertThat(page(100, 0)).as("once more").isEqualTo(100);
    gap.answered(100, trades(4_999_990, 5_000_010), 100);
    assertThat(gap.isHopeless(100, 0)).isTrue();
  }

  @Test
  void answersWithoutTradesAreNoProof() {
    gap.open(100, 99_999_999_999L, 0);
    int asked = 0;
    double now = 0;
    for (; now < 50; now += 0.1) {
      for (long from = page(100, now); from != GapFetch.NONE; from = page(100, now)) {
        gap.answered(from, List.of(), 100);
        asked++;
      }
      assertThat(gap.isHopeless(100, (long) (now * SECOND))).isFalse();
      assertThat(gap.isUnheardOf(100, (long) (now * SECOND))).isFalse();
    }

    assertThat(asked).isBetween(5, 25);
    assertThat(gap.isUnheardOf(100, 61 * SECOND)).isTrue();
    assertThat(gap.isHopeless(100, 61 * SECOND)).isFalse();
  }

  @Test
  void whereCallsFailItIsHopelessWhenPatienceEnds() {
    gap.open(100, 900, 0);
    double now = 0;
    for (; now < 59; now += 0.1) {
      if (page(100, now) != GapFetch.NONE) {
        gap.failed(100, Duration.ZERO, (long) (now * SECOND));
      }
      assertThat(gap.isHopeless(100, (long) (now * SECOND))).isFalse();
    }

    assertThat(gap.isHopeless(100, 61 * SECOND)).isTrue();
  }
}
