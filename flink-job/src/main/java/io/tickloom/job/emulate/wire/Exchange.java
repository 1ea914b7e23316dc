package io.tickloom.job.emulate.wire;

import io.tickloom.job.emulate.data.MarketData;
import io.tickloom.job.emulate.data.MarketMessage;
import io.tickloom.job.emulate.data.Venue;
import io.tickloom.job.emulate.fault.Effects;
import io.tickloom.job.emulate.fault.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

/** The exchange behind its sockets: who is connected, what REST answers, what is wrong just now. */
public final class Exchange implements Effects, AutoCloseable {
  private static final int GOING_AWAY = 1001;

  private final Venue venue;
  private final Limits limits;
  private final MarketData data;
  private final LongSupplier nanos;
  private final LongSupplier micros;
  private final Sessions sessions = new Sessions();
  private final Weights weights;
  private final Weights handshakes;
  private final RestFaults faults;
  private final Rest rest;
  private final Later later = new Later();
  private final LongAdder calls = new LongAdder();
  private Port port;

  /**
   * An exchange that is not yet reachable.
   *
   * @param micros the data's clock
   * @param nanos the wall's
   */
  public Exchange(
      MarketData data,
      Venue venue,
      Limits limits,
      boolean marketDataOnly,
      LongSupplier micros,
      LongSupplier nanos) {
    this.venue = venue;
    this.limits = limits;
    this.data = data;
    this.nanos = nanos;
    this.micros = micros;
    weights =
        new Weights(limits.weightAMinute(), Duration.ofMinutes(1), limits.requestsToBan(), nanos);
    handshakes = new Weights(limits.connections(), Duration.ofMinutes(5), Integer.MAX_VALUE, nanos);
    faults = new RestFaults(nanos);
    rest =
        new Rest(
            data, venue, limits, () -> micros.getAsLong() + faults.skewMicros(), marketDataOnly);
  }

  /** Opens the port. */
  public void open(Port.Address address) throws InterruptedException {
    port = new Port(address, this);
    port.open();
  }

  /** The port's number. */
  public int portNumber() {
    return port.number();
  }

  Venue venue() {
    return venue;
  }

  SessionHandler handler(Session session) {
    return new SessionHandler(session, sessions, limits, venue == Venue.FUTURES, nanos);
  }

  /** Whether another connection from {@code address} is within its limit. */
  boolean admits(String address) {
    return handshakes.use(address, 1).status() == 200;
  }

  /** Answers a call on another thread; with the weight that its address has used. */
  void call(RestCall call, BiConsumer<RestAnswer, Integer> answer) {
    calls.increment();
    later.after(
        Duration.ofMillis(faults.delayMillis()),
        () -> {
          int weight = Endpoint.of(call.path(), venue).weight(venue, call.parameters());
          Weights.Usage usage = weights.use(call.address(), weight);
          answer.accept(answer(call, usage), usage.used());
        });
  }

  private RestAnswer answer(RestCall call, Weights.Usage usage) {
    int status = faults.status();
    long wait = faults.retryAfterSeconds();
    if (status == 0 && usage.status() != 200) {
      status = usage.status();
      wait = usage.retryAfterSeconds();
    }
    if (status != 0) {
      long until = micros.getAsLong() / 1_000 + wait * 1_000;
      return RestAnswer.refused(status, wait, limits.weightAMinute(), until);
    }
    try {
      return rest.answer(call);
    } catch (IOException | RuntimeException e) {
      return RestAnswer.error(500, -1000, "The emulator failed: " + e.getClass().getSimpleName());
    }
  }

  Later later() {
    return later;
  }

  /** Waits until so many connections have listened to a stream. */
  public void awaitClients(int count) throws InterruptedException {
    sessions.awaitListeners(count);
  }

  /** Ends all waiting for clients, now and later. */
  public void awaitNobody() {
    sessions.awaitNobody();
  }

  /** Frames sent, by stream. */
  public Map<String, LongAdder> sent() {
    return sessions.sent();
  }

  /** Frames that muted connections did not get. */
  public long muted() {
    return sessions.muted();
  }

  /** REST calls that came. */
  public long calls() {
    return calls.sum();
  }

  /** Hands on what was sent, and waits for connections that lag behind. */
  public void flush() throws InterruptedException {
    for (Session session : sessions.all()) {
      session.flush();
      session.awaitRoom(limits.slowest());
    }
  }

  @Override
  public void send(MarketMessage message, boolean fragmented) {
    sessions.send(message, fragmented);
  }

  @Override
  public void sendText(String text) {
    sessions.all().forEach(session -> session.reply(text));
  }

  @Override
  public void addHole(String symbol, long firstId, long lastId) {
    data.addHole(symbol, firstId, lastId);
  }

  @Override
  public boolean isHole(String symbol, long firstId, long lastId) {
    return data.isHole(symbol, firstId, lastId);
  }

  @Override
  public void setHalted(String symbol, boolean halted) {
    rest.setHalted(symbol, halted);
  }

  @Override
  public int apply(Fault fault) {
    int connections = sessions.all().size();
    switch (fault.kind()) {
      case DISCONNECT -> sessions.all().forEach(Session::disconnect);
      case CLOSE -> close(sessions.all(), fault.count());
      case SHUTDOWN -> {
        // Who connects after the warning is on another server, which goes on.
        List<Session> warned = announceShutdown();
        later.after(fault.span(), () -> close(warned, GOING_AWAY));
      }
      case STALL -> sessions.all().forEach(session -> session.stall(fault.span()));
      case MUTE -> sessions.all().forEach(session -> session.mute(fault.span()));
      case REFUSE -> port.refuse(fault.span());
      default -> faults.start(fault);
    }
    return connections;
  }

  private static void close(Collection<Session> sessions, int code) {
    sessions.forEach(session -> session.close(code, "closed by the exchange"));
  }

  /** Warns all connections; gives them. */
  private List<Session> announceShutdown() {
    String event = "{\"e\":\"serverShutdown\",\"E\":" + micros.getAsLong() / 1_000 + "}";
    String wrapped = "{\"stream\":\"!serverShutdown\",\"data\":" + event + "}";
    List<Session> warned = List.copyOf(sessions.all());
    warned.forEach(session -> session.reply(session.isCombined() ? wrapped : event));
    return warned;
  }

  @Override
  public void close() {
    close(announceShutdown(), GOING_AWAY);
    if (port != null) {
      port.close();
    }
    later.close();
  }
}
