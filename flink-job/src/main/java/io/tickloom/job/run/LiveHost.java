package io.tickloom.job.run;

import io.tickloom.job.exchange.ExchangeException;
import io.tickloom.job.exchange.ExchangeException.Cause;
import io.tickloom.job.exchange.ExchangeRest;
import io.tickloom.job.exchange.SymbolState;
import io.tickloom.job.exchange.TradeKind;
import io.tickloom.job.tape.InputException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** What is asked of the exchange before a live run begins: is it there, has it the symbols. */
final class LiveHost {
  private static final Duration AGAIN = Duration.ofSeconds(2);

  private final ExchangeRest rest;
  private final String host;
  private final BooleanSupplier stopped;
  private String market = "";

  /** Asks until the exchange answers, or {@code stopped}. */
  LiveHost(ExchangeRest rest, String host, BooleanSupplier stopped) {
    this.rest = rest;
    this.host = host;
    this.stopped = stopped;
  }

  private interface Question<T> {
    T ask() throws ExchangeException, InterruptedException;
  }

  /**
   * Asks for every symbol.
   *
   * @throws InputException for a symbol that the exchange does not have
   */
  void requireSymbols(List<String> symbols) throws InterruptedException {
    for (String symbol : symbols) {
      Optional<Optional<SymbolState>> answer = ask(() -> rest.symbol(symbol), Set.of(Cause.ABSENT));
      if (answer.isPresent() && answer.get().isEmpty()) {
        throw new InputException(
            "symbol " + symbol + " is not on " + host + "; names are like ETHUSDT");
      }
      answer.flatMap(state -> state).map(SymbolState::market).ifPresent(note -> market = note);
      if (answer.isPresent() && !answer.get().get().isTrading()) {
        LiveConsole.note(
            symbol
                + " is not traded now ("
                + answer.get().get().status()
                + "); rows go on with its last price");
      }
    }
  }

  /** The note of a simulated market, where the exchange plays one; known once symbols are. */
  Optional<String> market() {
    return Optional.of(market).filter(note -> !note.isEmpty());
  }

  /** Single trades where the host has them by id, else aggregates. */
  TradeKind bestKind(String symbol) throws InterruptedException {
    Set<Cause> none = Set.of(Cause.ABSENT, Cause.FORBIDDEN, Cause.REFUSED);
    if (ask(() -> rest.of(TradeKind.TRADES).from(symbol, 0, 1), none).isPresent()
        || stopped.getAsBoolean()) {
      return TradeKind.TRADES;
    }
    if (ask(() -> rest.of(TradeKind.AGGREGATES).latest(symbol, 1), Set.of(Cause.ABSENT)).isEmpty()
        && !stopped.getAsBoolean()) {
      throw new InputException(
          host + " gives neither trades nor aggregate trades (404): is it the exchange?");
    }
    LiveConsole.note(
        host + " gives no single trades by id; aggregates are followed, whose rows differ");
    return TradeKind.AGGREGATES;
  }

  /** The answer; empty for a failure of kind {@code none}, or once stopped. */
  private <T> Optional<T> ask(Question<T> question, Set<Cause> none) throws InterruptedException {
    while (!stopped.getAsBoolean()) {
      try {
        return Optional.of(question.ask());
      } catch (ExchangeException e) {
        if (none.contains(e.why())) {
          return Optional.empty();
        }
        if (!e.mayHeal()) {
          throw new InputException(e.getMessage(), e);
        }
        Duration wait = e.retryAfter().compareTo(AGAIN) > 0 ? e.retryAfter() : AGAIN;
        LiveConsole.note(e.getMessage() + "; trying again in " + wait.toSeconds() + " s");
        for (long left = wait.toMillis(); left > 0 && !stopped.getAsBoolean(); left -= 100) {
          Thread.sleep(100);
        }
      }
    }
    return Optional.empty();
  }
}
