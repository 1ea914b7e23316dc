package io.tickloom.trainer.backtest;

/**
 * A position from entry to exit.
 *
 * @param symbol index of the symbol
 * @param entrySecond second of the fill, since 1970 UTC
 * @param exitSecond second of the exit
 * @param side 1 for long, -1 for short
 * @param gross return before costs, as a share of the entry price
 * @param net return after costs of both sides
 */
public record Trade(
    int symbol, long entrySecond, long exitSecond, int side, double gross, double net) {}
