package io.tickloom.job.emulate.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.tickloom.job.emulate.data.JsonText;
import io.tickloom.job.emulate.data.MarketMessage;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/** All connections, and which of them a message goes to. */
final class Sessions {
  private static final int MOST_AWAITED = 1 << 20;
  private static final Pattern BOOK_CHANGES = Pattern.compile("[^@]+@depth(@[0-9]+ms)?");

  private final Set<Session> all = ConcurrentHashMap.newKeySet();
  private final Set<String> bookStreams = ConcurrentHashMap.newKeySet();
  private final Map<String, LongAdder> sent = new ConcurrentHashMap<>();
  private final LongAdder muted = new LongAdder();
  private final Set<Session> listeners = ConcurrentHashMap.newKeySet();
  private final Semaphore listened = new Semaphore(0);

  void add(Session session) {
    all.add(session);
  }

  void remove(Session session) {
    all.remove(session);
    listeners.remove(session);
  }

  Collection<Session> all() {
    return all;
  }

  void subscribed(Session session) {
    if (listeners.add(session)) {
      listened.release();
    }
  }

  /** Waits until so many connections have listened to a stream. */
  void awaitListeners(int count) throws InterruptedException {
    listened.acquire(count);
  }

  /** Ends all waiting, now and later. */
  void awaitNobody() {
    listened.release(MOST_AWAITED);
  }

  /** Frames sent so far, by the stream of the data. */
  Map<String, LongAdder> sent() {
    return sent;
  }

  /** Frames that muted connections did not get. */
  long muted() {
    return muted.sum();
  }

  void send(MarketMessage message, boolean fragmented) {
    boolean isBook = BOOK_CHANGES.matcher(message.stream()).matches();
    if (isBook) {
      bookStreams.add(message.stream());
    }
    Map<String, ByteBuf> texts = new HashMap<>();
    for (Session session : all) {
      String name = nameFor(session, message, isBook);
      if (!name.isEmpty()) {
        ByteBuf text = texts.computeIfAbsent(key(session, name), k -> text(session, name, message));
        if (session.isMuted()) {
          muted.increment();
        } else if (fragmented) {
          session.sendFragmented(text);
        } else {
          session.send(text);
        }
        sent.computeIfAbsent(message.stream(), s -> new LongAdder()).increment();
      }
    }
    texts.values().forEach(ByteBuf::release);
  }

  /**
   * The name under which {@code session} listens to the stream of {@code message}; "" where it does
   * not. Changes of the book go under the name of another speed where the data holds but one.
   */
  private String nameFor(Session session, MarketMessage message, boolean isBook) {
    if (session.isClosing() || !session.carries(message.stream())) {
      return "";
    }
    if (session.streams().contains(message.stream())) {
      return message.stream();
    }
    if (isBook) {
      String symbol = message.symbol().toLowerCase(Locale.ROOT) + "@";
      synchronized (session.streams()) {
        for (String name : session.streams()) {
          boolean other = name.startsWith(symbol) && BOOK_CHANGES.matcher(name).matches();
          if (other && !bookStreams.contains(name)) {
            return name;
          }
        }
      }
    }
    return "";
  }

  private static String key(Session session, String name) {
    return (session.isCombined() ? name : "") + (session.wantsMicros() ? "#" : "");
  }

  private static ByteBuf text(Session session, String name, MarketMessage message) {
    String payload = JsonText.inUnit(message.payload(), session.wantsMicros());
    String text =
        session.isCombined() ? "{\"stream\":\"" + name + "\",\"data\":" + payload + "}" : payload;
    return Unpooled.copiedBuffer(text, StandardCharsets.UTF_8);
  }
}
