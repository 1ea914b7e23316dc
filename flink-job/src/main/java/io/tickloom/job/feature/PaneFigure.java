package io.tickloom.job.feature;

/** A field of the panes as a figure for each second; 0 in a second without a trade. */
public enum PaneFigure implements Series {
  /** Trades. */
  TRADES(PaneCodec.TRADES, Form.INT),
  /** Sweeps that begin in the second. */
  SWEEPS(PaneCodec.SWEEPS, Form.INT),
  /** Buy sweeps less sell sweeps. */
  SIGNED_SWEEPS(PaneCodec.SIGNED_SWEEPS, Form.INT),
  /** See {@link Pane#signProducts}. */
  SIGN_PRODUCTS(PaneCodec.SIGN_PRODUCTS, Form.INT),
  /** See {@link Pane#endRun}. */
  END_RUN(PaneCodec.END_RUN, Form.INT),
  /** See {@link Pane#levelChanges}. */
  LEVEL_CHANGES(PaneCodec.LEVEL_CHANGES, Form.INT),
  /** See {@link Pane#flags}. */
  FLAGS(PaneCodec.FLAGS, Form.INT),
  /** Time of the first trade, microseconds into the second. */
  FIRST_MICROS(PaneCodec.FIRST_MICROS, Form.INT),
  /** Time of the last trade, microseconds into the second. */
  LAST_MICROS(PaneCodec.LAST_MICROS, Form.INT),
  /** First price, quote currency times 10^8. */
  OPEN(PaneCodec.OPEN, Form.LONG),
  /** Highest price, quote currency times 10^8. */
  HIGH(PaneCodec.HIGH, Form.LONG),
  /** Lowest price, quote currency times 10^8. */
  LOW(PaneCodec.LOW, Form.LONG),
  /** Largest single trade, base quantity times 10^8. */
  LARGEST(PaneCodec.LARGEST, Form.LONG),
  /** Base quantity of buys times 10^8. */
  BUY_VOLUME(PaneCodec.BUY_VOLUME, Form.DOUBLE),
  /** Base quantity of sells times 10^8. */
  SELL_VOLUME(PaneCodec.SELL_VOLUME, Form.DOUBLE),
  /** Price times quantity, times 10^16. */
  NOTIONAL(PaneCodec.NOTIONAL, Form.DOUBLE),
  /** Buy less sell price times quantity, times 10^16. */
  SIGNED_NOTIONAL(PaneCodec.SIGNED_NOTIONAL, Form.DOUBLE),
  /** See {@link Pane#roundNotionalE16}. */
  ROUND_NOTIONAL(PaneCodec.ROUND_NOTIONAL, Form.DOUBLE),
  /** See {@link Pane#signedRootNotionalE8}. */
  SIGNED_ROOT_NOTIONAL(PaneCodec.SIGNED_ROOT_NOTIONAL, Form.DOUBLE),
  /** See {@link Pane#largestSweepE8}. */
  LARGEST_SWEEP(PaneCodec.LARGEST_SWEEP, Form.DOUBLE),
  /** See {@link Pane#gapSquares}. */
  GAP_SQUARES(PaneCodec.GAP_SQUARES, Form.DOUBLE);

  enum Form {
    INT,
    LONG,
    DOUBLE
  }

  private final int offset;
  private final Form form;

  PaneFigure(int offset, Form form) {
    this.offset = offset;
    this.form = form;
  }

  @Override
  public void fill(Stretch stretch, double[] out) {
    stretch.seconds().unpack(offset, form, out);
  }
}
