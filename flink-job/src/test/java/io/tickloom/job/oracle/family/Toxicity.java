package io.tickloom.job.oracle.family;

import io.tickloom.job.oracle.NaiveColumn;
import io.tickloom.job.oracle.NaiveMoment;
import io.tickloom.job.oracle.NaiveSecond;
import io.tickloom.job.oracle.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;

/** VPIN: how one-sided each fiftieth of an hour's volume is. */
final class Toxicity {
  private static final int HOUR = 3600;
  private static final BigDecimal BUCKETS = BigDecimal.valueOf(50);
  private static final MathContext FINE = new MathContext(60);

  private Toxicity() {}

  static List<NaiveColumn> columns() {
    return List.of(NaiveColumn.of("vpin_3600s", HOUR, Toxicity::vpin));
  }

  /**
   * Sum of |buy - sell| over 50 buckets of volume V / 50, cut backwards from T; a second on a
   * border is split in proportion.
   */
  private static double vpin(NaiveMoment at) {
    BigDecimal volume = at.trades(HOUR).volume();
    if (volume.signum() == 0) {
      return Double.NaN;
    }
    // volumes times 50, so that a bucket holds V and its borders are exact
    BigDecimal[] signed = new BigDecimal[BUCKETS.intValueExact()];
    Arrays.fill(signed, BigDecimal.ZERO);
    BigDecimal seen = BigDecimal.ZERO;
    List<NaiveSecond> seconds = at.seconds(HOUR);
    for (int i = HOUR - 1; i >= 0; i--) {
      BigDecimal all = seconds.get(i).trades().volume().multiply(BUCKETS);
      BigDecimal flow = seconds.get(i).trades().signedVolume().multiply(BUCKETS);
      BigDecimal left = all;
      while (left.signum() > 0) {
        int bucket = seen.divideToIntegralValue(volume).intValueExact();
        BigDecimal room = volume.multiply(BigDecimal.valueOf(bucket + 1L)).subtract(seen);
        BigDecimal part = left.min(room);
        boolean whole = part.compareTo(all) == 0;
        BigDecimal share = whole ? flow : flow.multiply(part).divide(all, FINE);
        signed[bucket] = signed[bucket].add(share);
        left = left.subtract(part);
        seen = seen.add(part);
      }
    }
    BigDecimal sum =
        Arrays.stream(signed).map(BigDecimal::abs).reduce(BigDecimal::add).orElseThrow();
    return Numbers.ratio(sum, volume.multiply(BUCKETS));
  }
}
