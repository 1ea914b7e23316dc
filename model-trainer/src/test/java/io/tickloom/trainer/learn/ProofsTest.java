package io.tickloom.trainer.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.trainer.evaluate.Figure;
import io.tickloom.trainer.evaluate.Judged;
import io.tickloom.trainer.evaluate.Scoreboard;
import io.tickloom.trainer.evaluate.StationaryBootstrap;
import io.tickloom.trainer.table.Rows;
import io.tickloom.trainer.table.TestTables;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Proofs that nothing leaks, on a walk whose drift follows a hidden state: without a signal none is
 * found, with one its size is found, what peeks is better than it can be, and labels that were
 * shuffled in blocks can't be told. Each learns on the first part and is judged on the last.
 */
final class ProofsTest {
  private static final int ROWS = 24_000;
  private static final int TRAIN = 16_000;
  private static final int SPAN = 12;
  private static final int WINDOW = 2;
  private static final int BLOCK = 10 * SPAN;

  /** A walk in steps of a row, and the state that moves it. */
  @SuppressWarnings("ArrayRecordComponent") // test values
  private record Market(double[] price, double[] state) {
    static Market of(double strength, long seed) {
      Random random = new Random(seed);
      double[] price = new double[ROWS + SPAN + 1];
      double[] state = new double[price.length];
      for (int i = 1; i < price.length; i++) {
        price[i] = price[i - 1] + random.nextGaussian() + strength * state[i - 1];
        state[i] = 0.95 * state[i - 1] + Math.sqrt(1 - 0.95 * 0.95) * random.nextGaussian();
      }
      return new Market(price, state);
    }

    boolean[] up() {
      boolean[] up = new boolean[ROWS];
      for (int i = 0; i < ROWS; i++) {
        up[i] = price[i + SPAN] > price[i];
      }
      return up;
    }

    /** The state and the latest move, as seen so many rows later than they should. */
    float[][] features(int ahead) {
      float[][] features = new float[2][ROWS];
      for (int i = 0; i < ROWS; i++) {
        int at = Math.min(ROWS, i + ahead);
        features[0][i] = (float) state[at];
        features[1][i] = (float) (price[at] - price[Math.max(0, at - WINDOW)]);
      }
      return features;
    }
  }

  @Test
  void withoutASignalTheIntervalHoldsAHalf() {
    long held =
        IntStream.range(0, 20)
            .mapToObj(seed -> Market.of(0, seed))
            .map(market -> auc(market.features(0), market.up(), market.up()))
            .filter(ProofsTest::holdsAHalf)
            .count();
    assertThat(held).isGreaterThanOrEqualTo(18);
  }

  @Test
  void aKnownSignalIsFoundInItsSize() {
    Market market = Market.of(0.15, 1);
    double[] truth = Arrays.copyOfRange(market.state(), TRAIN, ROWS);
    double best = figure(truth, market.up()).value();
    Figure found = auc(market.features(0), market.up(), market.up());
    assertThat(best).isGreaterThan(0.58);
    assertThat(found.value()).isBetween(best - 0.01, best + 0.01);
  }

  @Test
  void featuresMovedOneRowIntoTheFutureKnowMoreThanCanBeKnown() {
    Market market = Market.of(0, 2);
    Figure honest = auc(market.features(0), market.up(), market.up());
    Figure peeking = auc(market.features(1), market.up(), market.up());
    assertThat(holdsAHalf(honest)).isTrue();
    assertThat(peeking.low()).isGreaterThan(0.55);
  }

  @Test
  void labelsShuffledInBlocksCannotBeTold() {
    Market market = Market.of(0.15, 3);
    boolean[] shuffled = shuffled(market.up(), new Random(4));
    assertThat(holdsAHalf(auc(market.features(0), market.up(), market.up()))).isFalse();
    assertThat(holdsAHalf(auc(market.features(0), shuffled, shuffled))).isTrue();
  }

  private static boolean[] shuffled(boolean[] up, Random random) {
    int blocks = ROWS / BLOCK;
    int[] order = IntStream.range(0, blocks).toArray();
    for (int i = blocks - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
    boolean[] shuffled = new boolean[ROWS];
    for (int i = 0; i < ROWS; i++) {
      shuffled[i] = up[order[i / BLOCK] * BLOCK + i % BLOCK];
    }
    return shuffled;
  }

  /** Learns on the first rows, a label span apart from the last, which judge. */
  private static Figure auc(float[][] features, boolean[] learnt, boolean[] judged) {
    Rows rows = TestTables.rows(TestTables.seconds(0, ROWS), features);
    int[] columns = {0, 1};
    int[] train = IntStream.range(0, TRAIN - SPAN - WINDOW).toArray();
    float[] target = new float[train.length];
    for (int i = 0; i < train.length; i++) {
      target[i] = learnt[i] ? 1 : 0;
    }
    Sample sample = new Sample(rows, columns, train, target);
    Learned model = new Logistic().learn(sample, sample, Progress.NONE);
    int[] test = IntStream.range(TRAIN, ROWS).toArray();
    return figure(Prediction.of(model.model(), rows, columns, test), judged);
  }

  private static Figure figure(double[] scores, boolean[] up) {
    Judged judged = new Judged(scores, Arrays.copyOfRange(up, TRAIN, ROWS));
    return new Scoreboard(judged, 0.5)
        .scored(new StationaryBootstrap(BLOCK, 100, 1))
        .figures()
        .get("auc");
  }

  private static boolean holdsAHalf(Figure auc) {
    return auc.low() <= 0.5 && auc.high() >= 0.5;
  }
}
