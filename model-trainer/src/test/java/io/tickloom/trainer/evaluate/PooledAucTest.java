package io.tickloom.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PooledAucTest {
  private static final int[] ONCE = {1, 1, 1, 1, 1, 1};

  @Test
  void comparesOnlyRowsThatOneModelScored() {
    // Within the first part 1 of 2 pairs is won, within the second 2 of 2: 3/4. Across, the up at
    // 0.2 loses to both downs of the second model's higher level: 5/8.
    Judged first = new Judged(new double[] {0.1, 0.2, 0.3}, new boolean[] {false, true, false});
    Judged second = new Judged(new double[] {0.7, 0.9, 0.8}, new boolean[] {false, true, false});
    PooledAuc pooled = new PooledAuc(List.of(first, second));
    assertThat(pooled.of(ONCE)).isCloseTo(0.75, within(1e-12));
    assertThat(new Auc(Judged.pooled(List.of(first, second))).of(ONCE))
        .isCloseTo(5 / 8.0, within(1e-12));
  }

  @Test
  void aLevelThatFollowsTheShareOfUpsIsNoSkill() {
    Judged low = new Judged(new double[] {0.4, 0.4, 0.4}, new boolean[] {false, false, true});
    Judged high = new Judged(new double[] {0.6, 0.6, 0.6}, new boolean[] {true, true, false});
    assertThat(new PooledAuc(List.of(low, high)).of(ONCE)).isEqualTo(0.5);
    assertThat(new Auc(Judged.pooled(List.of(low, high))).of(ONCE)).isGreaterThan(0.6);
  }

  @Test
  void aPartWithoutBothClassesIsPassedOver() {
    Judged ups = new Judged(new double[] {0.4, 0.5}, new boolean[] {true, true});
    Judged both = new Judged(new double[] {0.6, 0.7}, new boolean[] {false, true});
    assertThat(new PooledAuc(List.of(ups, both)).of(new int[] {1, 1, 1, 1})).isEqualTo(1);
    assertThat(new PooledAuc(List.of(ups)).of(new int[] {1, 1})).isNaN();
  }
}
