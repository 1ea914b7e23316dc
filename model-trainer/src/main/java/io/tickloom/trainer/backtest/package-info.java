/** Orders, costs and profit along the price path. Knows {@code table}. */
package io.tickloom.trainer.backtest;
