package io.tickloom.job.emulate.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.CharsetUtil;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A connection's limits: pings and pongs, messages a second, streams, and a day to live. */
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes its channel
final class SessionHandler extends SimpleChannelInboundHandler<WebSocketFrame> {
  private static final int POLICY = 1008;
  private static final int GOING_AWAY = 1001;
  private static final long SECOND_NANOS = 1_000_000_000L;

  private record Ping(String payload, long nanos) {}

  private final Session session;
  private final Sessions sessions;
  private final Limits limits;
  private final boolean anyPong;
  private final LongSupplier nanos;
  private final Deque<Ping> pings = new ArrayDeque<>();
  private final Deque<Long> received = new ArrayDeque<>();
  private long count;

  /**
   * Handles the frames of {@code session}.
   *
   * @param anyPong whether a pong that answers no ping keeps the connection alive
   */
  SessionHandler(
      Session session, Sessions sessions, Limits limits, boolean anyPong, LongSupplier nanos) {
    this.session = session;
    this.sessions = sessions;
    this.limits = limits;
    this.anyPong = anyPong;
    this.nanos = nanos;
  }

  /** Called once the connection is a websocket. */
  void begin(ChannelHandlerContext context) {
    if (tooManyStreams()) {
      return;
    }
    sessions.add(session);
    if (!session.streams().isEmpty()) {
      sessions.subscribed(session);
    }
    long every = limits.pingEvery().toMillis();
    var pinging =
        context
            .channel()
            .eventLoop()
            .scheduleAtFixedRate(() -> ping(context), every, every, TimeUnit.MILLISECONDS);
    var ending =
        context
            .channel()
            .eventLoop()
            .schedule(
                () -> session.close(GOING_AWAY, "24 hours are over"),
                limits.lifetime().toMillis(),
                TimeUnit.MILLISECONDS);
    context
        .channel()
        .closeFuture()
        .addListener(
            closed -> {
              pinging.cancel(false);
              ending.cancel(false);
              sessions.remove(session);
              session.roomChanged();
            });
  }

  private void ping(ChannelHandlerContext context) {
    long now = nanos.getAsLong();
    Ping oldest = pings.peekFirst();
    if (oldest != null && now - oldest.nanos() >= limits.pongWithin().toNanos()) {
      session.close(POLICY, "Pong timeout");
      return;
    }
    String payload = Long.toString(++count);
    pings.addLast(new Ping(payload, now));
    ByteBuf bytes = context.alloc().buffer();
    bytes.writeCharSequence(payload, CharsetUtil.UTF_8);
    session.write(new PingWebSocketFrame(bytes));
    session.flush();
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
    if (frame instanceof CloseWebSocketFrame close) {
      session.close(close.statusCode() < 0 ? 1000 : close.statusCode(), "");
      return;
    }
    if (session.isClosing()) {
      return;
    }
    if (tooManyMessages()) {
      session.close(POLICY, "Too many requests");
      return;
    }
    if (frame instanceof PingWebSocketFrame) {
      session.write(new PongWebSocketFrame(frame.content().retain()));
      session.flush();
    } else if (frame instanceof PongWebSocketFrame) {
      pong(frame.content().toString(CharsetUtil.UTF_8));
    } else if (frame instanceof TextWebSocketFrame text) {
      session.reply(Requests.answer(text.text(), session));
      if (!tooManyStreams() && !session.streams().isEmpty()) {
        sessions.subscribed(session);
      }
    } else {
      session.close(1003, "text frames only");
    }
  }

  private void pong(String payload) {
    pings.stream()
        .filter(ping -> anyPong || ping.payload().equals(payload))
        .reduce((before, last) -> last)
        .ifPresent(last -> pings.removeIf(ping -> ping.nanos() <= last.nanos()));
  }

  private boolean tooManyMessages() {
    long now = nanos.getAsLong();
    while (!received.isEmpty() && now - received.peekFirst() >= SECOND_NANOS) {
      received.removeFirst();
    }
    received.addLast(now);
    return received.size() > limits.messagesASecond();
  }

  private boolean tooManyStreams() {
    boolean tooMany = session.streams().size() > limits.streams();
    if (tooMany) {
      session.close(POLICY, "Too many streams");
    }
    return tooMany;
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    session.roomChanged();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }
}
