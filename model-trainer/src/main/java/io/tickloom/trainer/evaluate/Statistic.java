package io.tickloom.trainer.evaluate;

/**
 * A statistic of rows of which each may count several times: what a bootstrap needs in order not to
 * copy rows.
 */
@FunctionalInterface
public interface Statistic {

  /**
   * The statistic's value.
   *
   * @param counts how often each row counts, in the order of the rows
   * @return the value; NaN where undefined
   */
  double of(int[] counts);
}
