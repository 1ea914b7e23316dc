package io.tickloom.job.simulate;

/** Where the planted signal can be seen. */
public enum SignalIn {
  /** In the signs of past trades. */
  FLOW(PlantedSignal.FORMULA),
  /** In what rests near the best prices, and so in captures alone. */
  BOOK(BookSignal.FORMULA);

  private final String formula;

  SignalIn(String formula) {
    this.formula = formula;
  }

  /** The planted dependence in words. */
  String formula() {
    return formula;
  }
}
