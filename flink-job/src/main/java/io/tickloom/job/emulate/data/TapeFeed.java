package io.tickloom.job.emulate.data;

import java.io.IOException;
import java.util.Optional;

/** The trades of a dump, and the aggregates that they make, at their own times. */
final class TapeFeed implements Feed {
  private final TapeWalk walk;
  private final TradeJson json;
  private MarketMessage message;

  TapeFeed(TapeWalk walk, TradeJson json) {
    this.walk = walk;
    this.json = json;
  }

  @Override
  public long nextMicros() {
    return walk.nextMicros();
  }

  @Override
  public Optional<MarketMessage> message() {
    if (message == null && !walk.atEnd()) {
      message =
          walk.isTrade()
              ? json.trade(walk.trade())
              : json.aggregate(walk.aggregate(), walk.nextMicros());
    }
    return Optional.ofNullable(message);
  }

  @Override
  public void pass() throws IOException {
    message = null;
    walk.pass();
  }

  @Override
  public void close() throws IOException {
    walk.close();
  }
}
