package io.tickloom.job.tape;

/**
 * Trades that exist and are not in the tape.
 *
 * @param after the trade before them
 * @param before the trade behind them
 * @param missing how many ids are missing, 1 or more
 */
public record Gap(DumpFile.Stamp after, DumpFile.Stamp before, long missing) {}
