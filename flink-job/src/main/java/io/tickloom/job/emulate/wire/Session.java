package io.tickloom.job.emulate.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** A websocket connection: what it listens to, and how messages reach it. */
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes its channel
final class Session {
  private static final long LOOK_MILLIS = 20;
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(1);

  private final Channel channel;
  private final StreamUrl url;
  private final Later later;
  private final Set<String> streams = Collections.synchronizedSet(new LinkedHashSet<>());
  private volatile boolean combined;
  private volatile boolean stalled;
  private volatile boolean muted;
  private volatile boolean closing;

  Session(Channel channel, StreamUrl url, Later later) {
    this.channel = channel;
    this.url = url;
    this.later = later;
    this.combined = url.combined();
  }

  Set<String> streams() {
    return streams;
  }

  boolean isCombined() {
    return combined;
  }

  void setCombined(boolean value) {
    combined = value;
  }

  boolean wantsMicros() {
    return url.micros();
  }

  /** Whether messages of {@code stream} are sent on this route. */
  boolean carries(String stream) {
    return url.route().carries(stream);
  }

  boolean isMuted() {
    return muted;
  }

  boolean isOpen() {
    return channel.isActive();
  }

  /** Sends a text that was encoded already; the caller keeps its own hold of it. */
  void send(ByteBuf text) {
    write(new TextWebSocketFrame(text.retainedDuplicate()));
  }

  /** The same in three frames. */
  void sendFragmented(ByteBuf text) {
    int third = text.readableBytes() / 3;
    int from = text.readerIndex();
    write(new TextWebSocketFrame(false, 0, text.retainedSlice(from, third)));
    write(new ContinuationWebSocketFrame(false, 0, text.retainedSlice(from + third, third)));
    int rest = text.readableBytes() - 2 * third;
    write(new ContinuationWebSocketFrame(true, 0, text.retainedSlice(from + 2 * third, rest)));
  }

  void reply(String text) {
    write(new TextWebSocketFrame(Unpooled.copiedBuffer(text, StandardCharsets.UTF_8)));
    flush();
  }

  void write(WebSocketFrame frame) {
    if (muted || closing) {
      frame.release();
    } else {
      channel.write(frame, channel.voidPromise());
    }
  }

  void flush() {
    if (!stalled) {
      channel.flush();
    }
  }

  /** Holds back all that is sent until a time is over. */
  void stall(Duration span) {
    stalled = true;
    later.after(
        span,
        () -> {
          stalled = false;
          channel.flush();
        });
  }

  /** Loses all that is sent until a time is over. */
  void mute(Duration span) {
    muted = true;
    later.after(span, () -> muted = false);
  }

  /** Cuts the connection. */
  void disconnect() {
    channel.close();
  }

  /** Closes it with a code and a reason, as it should be: the client has a second to answer. */
  void close(int code, String reason) {
    if (closing) {
      disconnect();
      return;
    }
    closing = true;
    channel.writeAndFlush(new CloseWebSocketFrame(code, reason));
    later.after(ANSWER_WITHIN, this::disconnect);
  }

  /** Whether nothing more may be sent. */
  boolean isClosing() {
    return closing;
  }

  /** Waits until what was sent has been taken; cuts a connection that takes too long. */
  void awaitRoom(Duration longest) throws InterruptedException {
    if (channel.isWritable() || stalled || muted) {
      return;
    }
    long left = longest.toMillis();
    synchronized (this) {
      while (!channel.isWritable() && channel.isActive() && !stalled && left > 0) {
        wait(LOOK_MILLIS);
        left -= LOOK_MILLIS;
      }
    }
    if (left <= 0) {
      disconnect();
    }
  }

  /** Tells who waits for room to look again. */
  synchronized void roomChanged() {
    notifyAll();
  }
}
