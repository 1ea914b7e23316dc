package io.tickloom.job.feed;

import io.tickloom.job.exchange.StreamSettings;
import io.tickloom.job.exchange.TradeKind;
import io.tickloom.job.exchange.Venue;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;

/**
 * What a feed follows, and how patient it is.
 *
 * @param venue which market
 * @param kind single trades or aggregates
 * @param symbols upper case, all different
 * @param streams where the websocket is
 * @param rest where the REST calls go
 * @param gridSeconds seconds between rows
 * @param lookbackSeconds how much of the past is fetched at the first start
 * @param lateness how long a grid time waits for stragglers where no trade behind it has come, and
 *     a jump of ids for trades out of order
 * @param giveUp a gap that REST calls fail to fill for so long becomes a hole
 * @param stream how connections are looked after
 * @param book whether and how order books are followed
 */
public record FeedSettings(
    Venue venue,
    TradeKind kind,
    ArrayList<String> symbols,
    URI streams,
    URI rest,
    int gridSeconds,
    int lookbackSeconds,
    Duration lateness,
    Duration giveUp,
    StreamSettings stream,
    BookSettings book)
    implements Serializable {
  /** Checks the symbols. */
  public FeedSettings {
    symbols = new ArrayList<>(symbols);
    int most = venue.mostStreams() / book.streams();
    if (symbols.isEmpty() || symbols.size() > most) {
      throw new IllegalArgumentException(
          symbols.size() + " symbols; a connection carries 1 to " + most);
    }
    if (symbols.stream().distinct().count() != symbols.size()) {
      throw new IllegalArgumentException("a symbol is named twice in " + symbols);
    }
    if (lateness.isNegative() || lateness.toSeconds() > 60) {
      throw new IllegalArgumentException(
          "allowed lateness " + lateness.toMillis() + " ms must lie in 0 to 60,000 ms");
    }
  }
}
