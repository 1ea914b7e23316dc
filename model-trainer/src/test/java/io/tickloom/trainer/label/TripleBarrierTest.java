package io.tickloom.trainer.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickloom.trainer.label.Barriers.Unit;
import io.tickloom.trainer.table.BadInputException;
import io.tickloom.trainer.table.PricePath;
import io.tickloom.trainer.table.TestTables;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TripleBarrierTest {
  private static final double NO = Double.NaN;

  /** Barriers 100 bp above and 200 bp below; a row at second 100, the entry's price 100. */
  private static Labels label(int delay, int horizon, double[] last, double[] high, double[] low) {
    PricePath path = TestTables.path(TestTables.seconds(100, last.length), last, high, low);
    return new TripleBarrier(new Barriers(100, 200, Unit.BPS))
        .of(
            TestTables.rows(new long[] {100}, new float[1]),
            List.of(path),
            new Span(delay, horizon));
  }

  @Test
  void theBarrierThatIsMetFirstDecides() {
    double[] last = {100, 100.2, 100.5, 97, 100};
    Labels up = label(0, 4, last, new double[] {NO, 100.2, 101, 97, 100}, last);
    assertThat(up.outcome(0)).isEqualTo(Outcome.UP);
    assertThat(up.held()[0]).isEqualTo(2);
    // The path's price when it was met, not the barrier.
    assertThat(up.returns()[0]).isEqualTo((float) Math.log(100.5 / 100));
    Labels down = label(0, 4, last, last, last);
    assertThat(down.outcome(0)).isEqualTo(Outcome.DOWN);
    assertThat(down.held()[0]).isEqualTo(3);
  }

  @Test
  void aTradeAtTheEntrysOwnSecondMeetsNothing() {
    double[] last = {100, 100, 100};
    Labels labels = label(0, 2, last, new double[] {150, 100, 100}, new double[] {50, 100, 100});
    assertThat(labels.outcome(0)).isEqualTo(Outcome.TIE);
    assertThat(labels.held()[0]).isEqualTo(2);
  }

  @Test
  void whereNeitherIsMetTheHorizonsEndDecides() {
    assertThat(calm(100.3).outcome(0)).isEqualTo(Outcome.UP);
    assertThat(calm(99.9).outcome(0)).isEqualTo(Outcome.DOWN);
    assertThat(calm(100).outcome(0)).isEqualTo(Outcome.TIE);
    assertThat(calm(100.3).held()[0]).isEqualTo(3);
  }

  private static Labels calm(double end) {
    double[] none = {NO, NO, NO, NO, NO};
    return label(0, 3, new double[] {100, 100.1, 100.2, end, 150}, none, none);
  }

  @Test
  void aSecondThatMeetsBothIsATie() {
    double[] last = {100, 100, 100, 100};
    Labels labels =
        label(0, 3, last, new double[] {NO, 101, 100, 100}, new double[] {NO, 98, 100, 100});
    assertThat(labels.outcome(0)).isEqualTo(Outcome.TIE);
    assertThat(labels.held()[0]).isEqualTo(1);
  }

  @Test
  void theLastSecondOfTheHorizonCanStillMeetABarrier() {
    double[] last = {100, 100, 99};
    Labels labels = label(0, 2, last, new double[] {NO, NO, 101}, new double[] {NO, NO, 99});
    assertThat(labels.outcome(0)).isEqualTo(Outcome.UP);
  }

  @Test
  void startsAfterTheEntryDelayFromThePriceThere() {
    double[] last = {100, 200, 199, 200};
    // From 200 the upper barrier is 202; the jump from 100 is not its own.
    assertThat(label(1, 2, last, last, last).outcome(0)).isEqualTo(Outcome.TIE);
  }

  @Test
  void scalesByTheVolatilityBeforeTheRow() {
    // 90 s of returns of ±10 bp, so σ is 10 bp a second and 20 bp over four; then a rise by 10 bp.
    double[] last = new double[96];
    for (int i = 0; i < last.length; i++) {
      last[i] = i <= 90 && i % 2 == 1 ? 100 * Math.exp(1e-3) : 100;
    }
    last[92] = 100 * (1 + 0.0010);
    PricePath path = TestTables.path(TestTables.seconds(0, 96), last, last, last);
    assertThat(held(path, 0.49)).isEqualTo(2); // barrier at 9.8 bp
    assertThat(held(path, 0.51)).isEqualTo(4); // at 10.2 bp
  }

  private static int held(PricePath path, double sigmas) {
    return new TripleBarrier(new Barriers(sigmas, sigmas, Unit.SIGMAS))
        .of(TestTables.rows(new long[] {90}, new float[1]), List.of(path), new Span(0, 4))
        .held()[0];
  }

  @Test
  void isVoidWithoutAMinutesHistoryToScaleBy() {
    double[] last = new double[70];
    java.util.Arrays.setAll(last, i -> 100 + i % 2);
    PricePath path = TestTables.path(TestTables.seconds(0, 70), last, last, last);
    TripleBarrier barrier = new TripleBarrier(new Barriers(1, 1, Unit.SIGMAS));
    Labels labels =
        barrier.of(
            TestTables.rows(new long[] {59, 60}, new float[2]), List.of(path), new Span(0, 4));
    assertThat(labels.outcome(0)).isEqualTo(Outcome.VOID);
    assertThat(labels.outcome(1)).isNotEqualTo(Outcome.VOID);
  }

  @Test
  void isVoidWhereTheSpanLeavesTheTape() {
    double[] last = {100, 101, 100};
    Labels labels = label(0, 3, last, last, last);
    assertThat(labels.outcome(0)).isEqualTo(Outcome.VOID);
    assertThat(labels.returns()[0]).isNaN();
  }

  @Test
  void refusesABarrierAtNoDistance() {
    assertThatThrownBy(() -> new Barriers(0, 1, Unit.BPS))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "--take-profit-bps and --stop-loss-bps must be above 0 and at most 5000, not 0.0");
    assertThatThrownBy(() -> new Barriers(1, 101, Unit.SIGMAS))
        .hasMessage(
            "--take-profit-sigmas and --stop-loss-sigmas must be above 0 and at most 100, not 101.0");
  }
}
