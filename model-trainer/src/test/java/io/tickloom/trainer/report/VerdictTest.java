package io.tickloom.trainer.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.trainer.backtest.Holding;
import io.tickloom.trainer.backtest.Result;
import io.tickloom.trainer.backtest.Rules;
import io.tickloom.trainer.evaluate.Figure;
import io.tickloom.trainer.table.Market;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class VerdictTest {
  private static final Figure NARROW = new Figure(0.00004, 0.00001, 0.0001);

  private static Result result(int trades, double breakEven) {
    Rules rules =
        new Rules(0.6, 0.4, 0, Holding.of(60), new io.tickloom.trainer.backtest.Costs(0.0006, 0));
    return new Result(rules, trades, 0, 0, 0, 0, 0, 0, 0, 0, breakEven, 1);
  }

  @Test
  void saysThatAConstantModelIsOne() {
    Figure half = new Figure(0.5, 0.5, 0.5);
    assertThat(Verdict.of(half, true, Optional.empty(), result(0, Double.NaN), NARROW))
        .isEqualTo(
            "THE MODEL IS A CONSTANT: it says the same of every test row and has learnt nothing; never trades");
  }

  @Test
  void saysWhatTheIntervalAllows() {
    assertThat(
            Verdict.of(
                new Figure(0.55, 0.51, 0.58), false, Optional.empty(), result(9, 0.00004), NARROW))
        .isEqualTo("better than chance; pays only below 0.4 bp a side (asked: 6.0 bp)");
    assertThat(
            Verdict.of(
                new Figure(0.51, 0.49, 0.53), false, Optional.empty(), result(9, -0.1), NARROW))
        .isEqualTo("no better than chance; does not pay at any cost");
    assertThat(
            Verdict.of(
                new Figure(0.45, 0.42, 0.48),
                false,
                Optional.empty(),
                result(0, Double.NaN),
                NARROW))
        .isEqualTo("worse than chance; never trades");
    Figure much = new Figure(0.001, 0.0007, 0.0012);
    assertThat(
            Verdict.of(new Figure(0.7, 0.6, 0.8), false, Optional.empty(), result(9, 0.001), much))
        .isEqualTo("better than chance; pays, up to 10.0 bp [7.0, 12.0] a side (asked: 6.0 bp)");
  }

  @Test
  void aGainThatLuckExplainsIsCalledSo() {
    Figure wide = new Figure(0.00004, -0.00003, 0.00011);
    assertThat(
            Verdict.of(
                new Figure(0.55, 0.51, 0.58), false, Optional.empty(), result(9, 0.00004), wide))
        .isEqualTo(
            "better than chance; earns 0.4 bp a side before costs, which luck explains [-0.3, 1.1]");
  }

  @Test
  void doesNotSayThatItPaysWhereTheMarginOverTheCostsMayBeLuck() {
    Figure breakEven = new Figure(0.0008, 0.0005, 0.0011);
    assertThat(
            Verdict.of(
                new Figure(0.55, 0.51, 0.58),
                false,
                Optional.empty(),
                result(9, 0.0008),
                breakEven))
        .isEqualTo(
            "better than chance; earns 8.0 bp [5.0, 11.0] a side before costs; that it is more than"
                + " the 6.0 bp asked, luck explains");
  }

  @Test
  void doesNotSayThatItPaysWhereNothingIsKnown() {
    Figure breakEven = new Figure(0.0008, 0.0007, 0.0009);
    assertThat(
            Verdict.of(
                new Figure(0.51, 0.49, 0.53),
                false,
                Optional.empty(),
                result(9, 0.0008),
                breakEven))
        .isEqualTo(
            "no better than chance; earns 8.0 bp [7.0, 9.0] a side before costs, but by an AUC that"
                + " luck explains");
  }

  @Test
  void measuresItselfAgainstTheSimulatorsBest() {
    Figure auc = new Figure(0.55, 0.51, 0.58);
    assertThat(
            Verdict.of(
                auc, false, Optional.of(new Market.Best(0.5625, 60, 5)), result(0, 0), NARROW))
        .isEqualTo(
            "better than chance; finds 80 % [16, 128] of what could be known over the whole tape;"
                + " never trades");
    Figure poor = new Figure(0.55, 0.49, 0.61);
    assertThat(
            Verdict.of(
                poor, false, Optional.of(new Market.Best(0.5625, 60, 5)), result(0, 0), NARROW))
        .isEqualTo("no better than chance; never trades");
    assertThat(
            Verdict.of(auc, false, Optional.of(new Market.Best(0.5, 60, 5)), result(0, 0), NARROW))
        .isEqualTo("better than chance; never trades");
  }
}
