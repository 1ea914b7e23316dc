/**
 * What a run leaves behind: JSON, CSV, Parquet, plots. Knows {@code table}, {@code evaluate} and
 * {@code backtest}.
 */
package io.tickloom.trainer.report;
