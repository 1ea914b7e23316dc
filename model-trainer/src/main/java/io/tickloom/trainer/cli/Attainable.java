package io.tickloom.trainer.cli;

import io.tickloom.trainer.label.Direction;
import io.tickloom.trainer.label.Span;
import io.tickloom.trainer.report.HtmlPage.Tile;
import io.tickloom.trainer.report.Text;
import io.tickloom.trainer.table.Market;
import io.tickloom.trainer.table.Reference;
import java.util.Optional;

/**
 * The best AUC that anyone could reach, which the simulator knows for one question alone.
 *
 * @param best it, where this run asks that very question
 * @param whyNot why it is not known although the market is simulated
 */
record Attainable(Optional<Market.Best> best, Optional<String> whyNot) {

  static Attainable of(Data data, Reference reference) {
    Optional<Market> market = data.rows().schema().market().filter(Market::simulated);
    if (market.isEmpty()) {
      return new Attainable(Optional.empty(), Optional.empty());
    }
    Optional<Market.Best> known = market.get().best();
    if (known.isEmpty()) {
      return unknown("the simulator names none");
    }
    if (!(data.labelling() instanceof Direction)) {
      return unknown("the simulator knows it for the direction of the price alone");
    }
    if (reference != Reference.LAST) {
      return unknown(
          "the simulator knows it for the last price, whose bounce between bid and ask can be foreseen, not for the mid");
    }
    Span span = data.labels().span();
    int horizon = known.get().horizonSeconds();
    if (horizon != span.horizonSeconds() || span.delaySeconds() != 0) {
      return unknown(
          Text.of("the simulator knows it for %d s ahead without an entry delay", horizon));
    }
    return new Attainable(known, Optional.empty());
  }

  /** What the report's first lines say of it. */
  Optional<Tile> tile() {
    return best.map(
            b ->
                new Tile(
                    Text.of("%.3f", b.auc()),
                    "best attainable AUC, known because the market is simulated"))
        .or(() -> whyNot.map(w -> new Tile("–", "best attainable AUC is not known: " + w)));
  }

  private static Attainable unknown(String why) {
    return new Attainable(Optional.empty(), Optional.of(why));
  }
}
