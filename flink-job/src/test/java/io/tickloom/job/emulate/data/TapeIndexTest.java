package io.tickloom.job.emulate.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.tape.TapePosition;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The index stays small, and a look-up begins neither behind what is sought nor far before it. */
class TapeIndexTest {
  private static final long COUNT = 6_000_000;

  @Test
  void sixMillionAggregatesAreFoundFromEightThousandPlaces() {
    TapeIndex index = new TapeIndex();
    for (long id = 1; id <= COUNT; id++) {
      Aggregate aggregate = new Aggregate(id, 1, 1, 3 * id, 3 * id + 2, 10 * id, true);
      index.add(aggregate, 10 * id, new TapePosition(0, id));
    }
    assertThat(index.size()).isBetween(4_096, 8_192);
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 1_000; i++) {
      long id = 2 + random.nextLong(COUNT - 1);
      TapeIndex.Place byId = index.before(id, TapeIndex.Place::aggregateId);
      assertThat(byId.aggregateId()).isLessThan(id).isGreaterThanOrEqualTo(id - 1_024);
      assertThat(byId.position().offset()).isEqualTo(byId.aggregateId());
      TapeIndex.Place byTrade = index.before(3 * id, TapeIndex.Place::firstTradeId);
      assertThat(byTrade.firstTradeId()).isLessThan(3 * id);
      TapeIndex.Place byTime = index.before(10 * id, TapeIndex.Place::timeMicros);
      assertThat(byTime.timeMicros()).isLessThan(10 * id);
    }
    assertThat(index.before(0, TapeIndex.Place::timeMicros).aggregateId()).isEqualTo(1);
  }
}
