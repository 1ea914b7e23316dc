package io.tickloom.job.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tickloom.job.exchange.ExchangeException.Cause;
import io.tickloom.job.market.BookUpdate;
import io.tickloom.job.market.Trade;
import io.tickloom.job.tape.BookMessageException;
import io.tickloom.job.tape.DepthParser;
import io.tickloom.job.tape.TradeLine;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The REST calls that a live run makes. Safe for several threads; each call waits for its turn. */
public final class ExchangeRest {
  /** Of the weight limit, what checks of a silent market may use. */
  private static final double SHARE_OF_CHECKS = 0.5;

  /** Of the weight limit, what we use at all: others may share the address. */
  private static final double SHARE = 0.9;

  private static final int LEVELS = 1_000;
  private static final int FEW_LEVELS = 5;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RestClient client;
  private final Venue venue;
  private final TradeKind kind;

  /** Calls to {@code endpoint} for trades of {@code kind}. */
  public ExchangeRest(URI endpoint, Venue venue, TradeKind kind, Ticker ticker) {
    this(new RestClient(endpoint, venue, ticker), venue, kind);
  }

  private ExchangeRest(RestClient client, Venue venue, TradeKind kind) {
    this.client = client;
    this.venue = venue;
    this.kind = kind;
  }

  /** The same host and limits, for trades of another kind. */
  public ExchangeRest of(TradeKind other) {
    return new ExchangeRest(client, venue, other);
  }

  /** The kind of trades that is asked for. */
  public TradeKind kind() {
    return kind;
  }

  /** Weight of this minute's calls, as the exchange counts it. */
  public int weightUsed() {
    return client.budget().used();
  }

  /** Whether the exchange has asked for patience that is not over. */
  public boolean isShutOut() {
    return client.budget().isClosed();
  }

  /** Whether the host answers. */
  public void ping() throws ExchangeException, InterruptedException {
    client.get("ping", "", 1, SHARE);
  }

  /** The exchange's time, microseconds since 1970 UTC. */
  public long timeMicros() throws ExchangeException, InterruptedException {
    return time(client.get("time", "", 1, SHARE));
  }

  private static long time(String answer) throws ExchangeException {
    try {
      long micros = TradeLine.toMicros(JSON.readTree(answer).path("serverTime").asLong());
      if (micros != 0) {
        return micros;
      }
    } catch (IOException e) {
      throw unreadable("time", answer);
    }
    throw unreadable("time", answer);
  }

  /** What the exchange says of {@code symbol}; empty where it has none of this name. */
  public Optional<SymbolState> symbol(String symbol)
      throws ExchangeException, InterruptedException {
    boolean one = venue.tellsOfOneSymbol();
    String answer = "";
    try {
      answer = client.get("exchangeInfo", one ? "symbol=" + symbol : "", one ? 20 : 1, SHARE);
      ExchangeInfo info = ExchangeInfo.parse(answer);
      info.weightAMinute().ifPresent(client.budget()::limit);
      return info.symbol(symbol);
    } catch (IOException e) {
      throw unreadable("exchangeInfo", answer);
    } catch (ExchangeException e) {
      if (e.why() == Cause.REFUSED && e.getMessage().contains("-1121")) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** The latest trades, the last one last. */
  public List<Trade> latest(String symbol, int most)
      throws ExchangeException, InterruptedException {
    String query = "symbol=" + symbol + "&limit=" + most;
    return trades(kind.recent(), client.get(kind.recent(), query, kind.weight(venue), SHARE));
  }

  /** The latest trades, if a check of a silent market may ask for them now. */
  public Optional<List<Trade>> tryLatest(String symbol)
      throws ExchangeException, InterruptedException {
    String query = "symbol=" + symbol + "&limit=" + TradeKind.PAGE;
    Optional<String> answer =
        client.tryGet(kind.recent(), query, kind.weight(venue), SHARE_OF_CHECKS);
    return answer.isEmpty() ? Optional.empty() : Optional.of(trades(kind.recent(), answer.get()));
  }

  /** Trades from {@code fromId} on, in order of their ids. */
  public List<Trade> from(String symbol, long fromId, int most)
      throws ExchangeException, InterruptedException {
    String query = "symbol=" + symbol + "&fromId=" + fromId + "&limit=" + most;
    return trades(kind.older(), client.get(kind.older(), query, kind.weight(venue), SHARE));
  }

  /** The best {@value #LEVELS} levels a side of the book, as far as updates are in it. */
  public DepthAnswer depth(String symbol) throws ExchangeException, InterruptedException {
    String answer = client.get("depth", depthQuery(symbol, LEVELS), venue.depthWeight(), SHARE);
    return snapshot(answer);
  }

  /**
   * The id of the latest update of the book, if a check of a silent book may ask for it now; {@link
   * BookUpdate#NO_ID} where it may not.
   */
  public long tryLastUpdateId(String symbol) throws ExchangeException, InterruptedException {
    Optional<String> answer =
        client.tryGet(
            "depth", depthQuery(symbol, FEW_LEVELS), venue.fewDepthWeight(), SHARE_OF_CHECKS);
    return answer.isEmpty() ? BookUpdate.NO_ID : snapshot(answer.get()).book().lastId;
  }

  private static String depthQuery(String symbol, int levels) {
    return "symbol=" + symbol + "&limit=" + levels;
  }

  private static DepthAnswer snapshot(String answer) throws ExchangeException {
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    BookUpdate book = new BookUpdate();
    try {
      if (new DepthParser().parse(bytes, 0, bytes.length, book) && book.isSnapshot) {
        return new DepthAnswer(book, answer);
      }
    } catch (BookMessageException e) {
      throw unreadable("depth", e.getMessage());
    }
    throw unreadable("depth", MessageParser.shown(answer));
  }

  private List<Trade> trades(String call, String answer) throws ExchangeException {
    try {
      return TradeList.parse(answer, kind);
    } catch (IOException e) {
      throw unreadable(call, answer);
    }
  }

  private static ExchangeException unreadable(String call, String answer) {
    return new ExchangeException(
        Cause.TROUBLE,
        "the answer to " + call + " can't be read: " + MessageParser.shown(answer),
        Duration.ZERO);
  }
}
