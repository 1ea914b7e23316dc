package io.tickloom.trainer.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LedgerTest {
  private static final long DAY = 86_400;
  private static final Rules RULES = new Rules(0.6, 0.4, 0, Holding.of(60), new Costs(0.001, 0));

  private static Trade trade(long entry, double gross, double net) {
    return new Trade(0, entry - 1, entry, entry + 60, 1, gross, net);
  }

  @Test
  void sumsUp() {
    List<Trade> trades =
        List.of(trade(0, 0.03, 0.02), trade(100, -0.02, -0.03), trade(DAY, 0.012, 0.01));
    Result result = Ledger.of(trades, 1, 0, 2 * DAY, RULES);
    assertThat(result.trades()).isEqualTo(3);
    assertThat(result.netReturn()).isCloseTo(0, within(1e-12));
    assertThat(result.grossReturn()).isCloseTo(0.022, within(1e-12));
    assertThat(result.hitRate()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(result.maxDrawdown()).isCloseTo(0.03, within(1e-12));
    assertThat(result.exposure()).isCloseTo(180.0 / (2 * DAY), within(1e-12));
    // Sides: 2.03 + 1.98 + 2.012; over two days.
    assertThat(result.turnover()).isCloseTo(6.022 / 2, within(1e-12));
    assertThat(result.breakEven()).isCloseTo(0.022 / 6.022, within(1e-12));
  }

  @Test
  void sharpeIsOfDaysAndOfAYearOf365() {
    List<Trade> trades =
        List.of(
            trade(0, 0, 0.01),
            trade(DAY, 0, 0.02),
            trade(2 * DAY, 0, 0.03),
            trade(3 * DAY, 0, 0.02),
            trade(4 * DAY, 0, 0.02));
    // Mean .02, sample deviation sqrt(.0002 / 4).
    assertThat(Ledger.of(trades, 1, 0, 5 * DAY, RULES).sharpe())
        .isCloseTo(Math.sqrt(8) * Math.sqrt(365), within(1e-9));
    assertThat(Ledger.of(trades.subList(0, 4), 1, 0, 4 * DAY, RULES).sharpe()).isNaN();
  }

  @Test
  void aDayThatIsNotWholeIsNoneOfTheSharpeRatio() {
    List<Trade> trades = List.of(trade(DAY - 100, 0, -0.2), trade(DAY, 0, 0.01));

    assertThat(Ledger.of(trades, 1, DAY - 200, 5 * DAY + 5, RULES).sharpe()).isNaN();
    // one day of .01 and four of 0: mean .002, deviation sqrt(.00008 / 4)
    assertThat(Ledger.of(trades, 1, DAY - 200, 6 * DAY + 5, RULES).sharpe())
        .isCloseTo(0.002 / Math.sqrt(0.00002) * Math.sqrt(365), within(1e-9));
  }

  @Test
  void atTheBreakEvenCostNothingIsEarned() {
    double change = 1.004;
    double gross = change - 1;
    Result result = Ledger.of(List.of(trade(0, gross, gross)), 1, 0, DAY, RULES);
    assertThat(gross - result.breakEven() * (1 + change)).isCloseTo(0, within(1e-15));
  }

  @Test
  void theFeeCurveTakesEachCostOffTheSidesThatWereTraded() {
    List<Trade> trades = List.of(trade(0, 0.03, 0.02), trade(100, -0.02, -0.03));
    Result traded = Ledger.of(trades, 1, 0, DAY, RULES);
    List<FeeCurve.Point> curve = FeeCurve.of(trades, 1, 0, DAY, traded);
    assertThat(curve.get(0).netReturn()).isCloseTo(0.01, within(1e-12));
    FeeCurve.Point last = curve.get(curve.size() - 1);
    // 10 bp on 2.03 and 1.98 sides.
    assertThat(last.costPerSide()).isCloseTo(0.001, within(1e-12));
    assertThat(last.netReturn()).isCloseTo(0.01 - 0.001 * 4.01, within(1e-12));
  }

  @Test
  void drawdownCountsFromTheBeginning() {
    assertThat(Ledger.drawdown(new double[] {-0.1, 0.2, 0.05, 0.1})).isCloseTo(0.15, within(1e-12));
    assertThat(Ledger.drawdown(new double[] {-0.1})).isEqualTo(0.1);
  }

  @Test
  void withoutTradesThereIsNothingToDivideBy() {
    Result result = Ledger.of(List.of(), 1, 0, DAY, RULES);
    assertThat(result.hitRate()).isNaN();
    assertThat(result.breakEven()).isNaN();
    assertThat(result.netReturn()).isZero();
  }
}
