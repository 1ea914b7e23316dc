package io.tickloom.job.exchange;

import io.tickloom.job.exchange.ExchangeException.Cause;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One websocket, read message by message and watched for signs of life. It is never opened again:
 * whoever holds it opens another.
 *
 * <p>The exchange's pings are answered by the JDK, with their own payload.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what fails is told by the listener, or by watch()
public final class StreamConnection implements AutoCloseable {
  private static final int MOST_CHARS = 1 << 20;

  private final StreamSettings settings;
  private final MessageParser parser;
  private final Ticker ticker;
  private final StreamEvents events;
  private final String host;
  private final AtomicBoolean over = new AtomicBoolean();
  private final long startNanos;
  private volatile WebSocket socket;
  private volatile long heardNanos;
  private volatile long pingNanos;
  private volatile boolean pinged;
  private volatile boolean open;

  private StreamConnection(
      URI uri, MessageParser parser, StreamSettings settings, Ticker ticker, StreamEvents events) {
    this.settings = settings;
    this.parser = parser;
    this.ticker = ticker;
    this.events = events;
    this.host = uri.getAuthority();
    this.startNanos = ticker.nanos();
    this.heardNanos = startNanos;
  }

  /** Begins to connect; {@code events} tells how it went. */
  public static StreamConnection open(
      HttpClient http,
      URI uri,
      MessageParser parser,
      StreamSettings settings,
      Ticker ticker,
      StreamEvents events) {
    StreamConnection made = new StreamConnection(uri, parser, settings, ticker, events);
    http.newWebSocketBuilder()
        .connectTimeout(settings.connect())
        .buildAsync(uri, made.new Reader())
        .whenComplete(
            (socket, failed) -> {
              if (failed != null) {
                made.end(Explain.handshake(failed, made.host));
              } else if (made.over.get()) {
                socket.abort();
              }
            });
    return made;
  }

  /** Whether messages can come. */
  public boolean isOpen() {
    return open && !over.get();
  }

  /** Whether it is old enough to be replaced. */
  public boolean isOld() {
    return ticker.nanos() - startNanos > settings.age().toNanos();
  }

  /** When a sign of life came last, by the ticker. */
  public long heardNanos() {
    return heardNanos;
  }

  /** Asks for a sign of life where there was none for a while; gives up where none comes. */
  public void watch() {
    long now = ticker.nanos();
    if (!open) {
      if (now - startNanos > 2 * settings.connect().toNanos()) {
        end(trouble(host + " did not shake hands in time"));
      }
    } else if (pinged && heardNanos - pingNanos < 0) {
      if (now - pingNanos > settings.answer().toNanos()) {
        end(
            trouble(
                String.format(
                    "%s is silent: no message and no pong for %.0f s",
                    host, (now - heardNanos) / 1e9)));
      }
    } else if (now - heardNanos > settings.quiet().toNanos()) {
      ping(now);
    }
  }

  private void ping(long now) {
    WebSocket to = socket;
    if (to != null && !over.get()) {
      pinged = true;
      pingNanos = now;
      to.sendPing(ByteBuffer.allocate(0));
    }
  }

  @Override
  public void close() {
    over.set(true);
    WebSocket to = socket;
    if (to != null) {
      to.sendClose(WebSocket.NORMAL_CLOSURE, "").whenComplete((done, failed) -> to.abort());
    }
  }

  /** Ends it and tells so, once. */
  private void end(ExchangeException why) {
    if (over.compareAndSet(false, true)) {
      WebSocket to = socket;
      if (to != null) {
        to.abort();
      }
      events.closed(this, why);
    }
  }

  private static ExchangeException trouble(String text) {
    return new ExchangeException(Cause.TROUBLE, text, Duration.ZERO);
  }

  /** Puts the parts of a message together. */
  private final class Reader implements WebSocket.Listener {
    private final StringBuilder parts = new StringBuilder();

    @Override
    public void onOpen(WebSocket opened) {
      socket = opened;
      heard();
      open = true;
      events.opened(StreamConnection.this);
      opened.request(1);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      heard();
      if (over.get()) {
        return null;
      }
      if (parts.length() + part.length() > MOST_CHARS) {
        end(trouble(host + " sent a message of more than a million characters"));
        return null;
      }
      if (!last) {
        parts.append(part);
        from.request(1);
        return null;
      }
      String text = parts.isEmpty() ? part.toString() : parts.append(part).toString();
      parts.setLength(0);
      events.text(text);
      try {
        events.message(StreamConnection.this, parser.parse(text), heardNanos);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return null;
      }
      from.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
      heard();
      from.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onPing(WebSocket from, ByteBuffer payload) {
      heard();
      from.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onPong(WebSocket from, ByteBuffer payload) {
      heard();
      from.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      String said = reason.isBlank() ? "" : " " + MessageParser.shown(reason);
      end(trouble(host + " closed the connection (" + status + ")" + said));
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable e) {
      end(trouble(Explain.failure(e, host)));
    }

    private void heard() {
      heardNanos = ticker.nanos();
    }
  }
}
