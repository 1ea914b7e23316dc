package io.tickloom.job.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RoundQuantityTest {
  @Test
  void quantityIsRoundWhereItsDigitsButOneAreZero() {
    for (long unit = 1; unit <= 100_000_000_000_000_000L; unit *= 10) {
      for (long digit = 1; digit <= 9; digit++) {
        assertThat(RoundQuantity.of(digit * unit)).as("%s x %s", digit, unit).isOne();
        assertThat(RoundQuantity.of(digit * unit + unit / 10))
            .as("%s x %s and a tenth", digit, unit)
            .isEqualTo(unit < 10 ? 1 : 0);
      }
    }
  }

  @Test
  void decimalsTellTheSame() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 200_000; i++) {
      long quantity = (1 + random.nextLong(1L << random.nextInt(1, 53))) * (i % 3 == 0 ? 10 : 1);
      boolean round = new BigDecimal(quantity).stripTrailingZeros().precision() == 1;

      assertThat(RoundQuantity.of(quantity)).as("%s", quantity).isEqualTo(round ? 1 : 0);
    }
  }
}
