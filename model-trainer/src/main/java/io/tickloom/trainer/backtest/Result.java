package io.tickloom.trainer.backtest;

/**
 * What trading came to; returns as shares of a position of constant size, several symbols sharing
 * it.
 *
 * @param rules how it was traded
 * @param trades how many positions
 * @param netReturn sum of returns after costs
 * @param grossReturn sum of returns before costs
 * @param sharpe daily mean by daily deviation after costs, times √365; NaN below five whole days
 * @param maxDrawdown largest fall of the sum of net returns from a peak, at least 0
 * @param hitRate share of positions with a return above 0 before costs; NaN without positions
 * @param netHitRate the same after costs
 * @param turnover position sizes traded a day, both sides
 * @param exposure share of the time with a position
 * @param breakEven cost a side at which the sum of returns is 0; NaN without positions
 * @param days days of the stretch, with their fractions
 */
public record Result(
    Rules rules,
    int trades,
    double netReturn,
    double grossReturn,
    double sharpe,
    double maxDrawdown,
    double hitRate,
    double netHitRate,
    double turnover,
    double exposure,
    double breakEven,
    double days) {}
