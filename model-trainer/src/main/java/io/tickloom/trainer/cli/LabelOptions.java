package io.tickloom.trainer.cli;

import io.tickloom.trainer.label.Barriers;
import io.tickloom.trainer.label.Barriers.Unit;
import io.tickloom.trainer.label.Direction;
import io.tickloom.trainer.label.Labelling;
import io.tickloom.trainer.label.TripleBarrier;
import io.tickloom.trainer.table.BadInputException;
import io.tickloom.trainer.table.Reference;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What is to be predicted. */
final class LabelOptions {

  /** The kinds of label. */
  enum Kind {
    DIRECTION,
    TRIPLE_BARRIER;

    @Override
    public String toString() {
      return this == DIRECTION ? "direction" : "triple-barrier";
    }
  }

  @Option(
      names = "--label",
      paramLabel = "KIND",
      defaultValue = "direction",
      converter = KindConverter.class,
      description =
          "direction: sign of the change over the horizon; triple-barrier: which is met first, take profit, stop loss or the horizon's end (default: direction)")
  Kind kind;

  @Option(
      names = "--reference",
      paramLabel = "PRICE",
      defaultValue = "LAST",
      description =
          "last or mid: the price that labels, returns and fills go by; mid needs rows made of recordings with a book (default: last)")
  Reference reference;

  @Option(
      names = "--take-profit-bps",
      paramLabel = "X",
      description = "upper barrier above the entry, in basis points")
  Optional<Double> takeProfitBps;

  @Option(
      names = "--stop-loss-bps",
      paramLabel = "X",
      description = "lower barrier below the entry, in basis points")
  Optional<Double> stopLossBps;

  @Option(
      names = "--take-profit-sigmas",
      paramLabel = "X",
      description =
          "upper barrier in deviations of the return over the horizon, from the last ten minutes' volatility (default of a triple barrier: 1)")
  Optional<Double> takeProfitSigmas;

  @Option(
      names = "--stop-loss-sigmas",
      paramLabel = "X",
      description = "lower barrier likewise (default of a triple barrier: 1)")
  Optional<Double> stopLossSigmas;

  /** The label's name in files, which tells the price that it goes by. */
  String kind(Labelling labelling) {
    return labelling.kind() + (reference == Reference.MID ? "_of_mid" : "");
  }

  /**
   * The labelling that was asked for.
   *
   * @throws BadInputException if the options don't go together, or one is out of range
   */
  Labelling labelling() {
    boolean bps = takeProfitBps.isPresent() || stopLossBps.isPresent();
    boolean sigmas = takeProfitSigmas.isPresent() || stopLossSigmas.isPresent();
    if (kind == Kind.DIRECTION) {
      if (bps || sigmas) {
        throw new BadInputException(
            "--take-profit-%1$s and --stop-loss-%1$s are barriers: they need --label triple-barrier"
                .formatted(bps ? "bps" : "sigmas"));
      }
      return new Direction();
    }
    if (bps && sigmas) {
      throw new BadInputException(
          "barriers in basis points or in deviations (sigmas), not in both: --take-profit-bps goes with --stop-loss-bps");
    }
    return new TripleBarrier(
        bps
            ? both(takeProfitBps, stopLossBps, Unit.BPS)
            : both(takeProfitSigmas, stopLossSigmas, Unit.SIGMAS));
  }

  /** A barrier that is not given lies as far as the other. */
  private static Barriers both(Optional<Double> up, Optional<Double> down, Unit unit) {
    double above = up.or(() -> down).orElse(1.0);
    return new Barriers(above, down.orElse(above), unit);
  }
}
