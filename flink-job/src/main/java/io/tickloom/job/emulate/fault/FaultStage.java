package io.tickloom.job.emulate.fault;

import io.tickloom.job.emulate.data.MarketMessage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Consumer;

/** Stands between the market's messages and the connections, and spoils them by plan. */
public final class FaultStage {
  private final Effects effects;
  private final Consumer<FaultNote> log;
  private final long startMicros;
  private final Random random;
  private final PriorityQueue<PlannedFault> byTime =
      new PriorityQueue<>(Comparator.comparingLong(PlannedFault::atMicros));
  private final PriorityQueue<PlannedFault> byMessage =
      new PriorityQueue<>(Comparator.comparingLong(PlannedFault::atMessage));
  private final List<MessageFault> active = new ArrayList<>();
  private final Absences absences;
  private long messages;
  private long withheld;
  private long started;
  private boolean isWithheld;

  /**
   * A stage for a replay that starts at {@code startMicros}.
   *
   * @param log told of what each fault did
   */
  public FaultStage(FaultPlan plan, long startMicros, Effects effects, Consumer<FaultNote> log) {
    this.effects = effects;
    this.log = log;
    this.startMicros = startMicros;
    this.random = new Random(plan.seed());
    this.absences = new Absences(effects, log);
    for (PlannedFault planned : plan.faults()) {
      (planned.atMessage() > 0 ? byMessage : byTime).add(planned);
    }
  }

  /** Decides on {@code message}, before it happens: a hole must be there before REST knows. */
  public void before(MarketMessage message) {
    messages++;
    long elapsed = message.dueMicros() - startMicros;
    while (!byMessage.isEmpty() && byMessage.peek().atMessage() <= messages) {
      PlannedFault due = byMessage.remove();
      start(due, message.dueMicros());
      again(due, byMessage);
    }
    while (!byTime.isEmpty() && byTime.peek().atMicros() <= elapsed) {
      PlannedFault due = byTime.remove();
      start(due, message.dueMicros());
      again(due, byTime);
    }
    isWithheld = absences.withholds(message);
  }

  private static void again(PlannedFault due, PriorityQueue<PlannedFault> queue) {
    if (due.repeats()) {
      queue.add(due.again());
    }
  }

  /** Sends what {@link #before} decided on. */
  public void send(MarketMessage message) {
    if (isWithheld || drops(message)) {
      withheld++;
      return;
    }
    if (active.isEmpty()) {
      effects.send(message, false);
      return;
    }
    for (MessageFault fault : active) {
      if (fault.is(Fault.Kind.REORDER, message)) {
        fault.hold(message);
        sweep();
        return;
      }
    }
    boolean fragmented = touches(Fault.Kind.FRAGMENT, message);
    effects.send(message, fragmented);
    if (touches(Fault.Kind.DOUBLE, message)) {
      effects.send(message, false);
    }
    sweep();
  }

  private boolean drops(MarketMessage message) {
    boolean drops = touches(Fault.Kind.DROP, message);
    if (drops) {
      sweep();
    }
    return drops;
  }

  private boolean touches(Fault.Kind kind, MarketMessage message) {
    for (MessageFault fault : active) {
      if (fault.is(kind, message)) {
        fault.touch(message);
        return true;
      }
    }
    return false;
  }

  /** Ends faults that have touched all their messages. */
  private void sweep() {
    for (Iterator<MessageFault> each = active.iterator(); each.hasNext(); ) {
      MessageFault fault = each.next();
      if (fault.isOver()) {
        each.remove();
        release(fault);
      }
    }
  }

  private void release(MessageFault fault) {
    List<MarketMessage> held = new ArrayList<>(fault.held());
    if (held.size() > 1) {
      Collections.shuffle(held, random);
      if (held.equals(fault.held())) {
        Collections.reverse(held);
      }
    }
    held.forEach(message -> effects.send(message, false));
    fault.touched().report(log);
  }

  private void start(PlannedFault planned, long timeMicros) {
    Fault fault = planned.fault();
    started++;
    switch (fault.kind()) {
      case DROP, DOUBLE, REORDER, FRAGMENT -> active.add(new MessageFault(planned));
      case HOLE, HALT -> absences.start(planned);
      case GARBAGE -> repeat(planned, timeMicros, Noise.garbage(random));
      case UNKNOWN -> repeat(planned, timeMicros, Noise.unknown(timeMicros));
      default -> note(planned, timeMicros, 0, effects.apply(fault));
    }
  }

  private void repeat(PlannedFault planned, long timeMicros, String text) {
    for (int i = 0; i < planned.fault().count(); i++) {
      effects.sendText(text);
    }
    note(planned, timeMicros, planned.fault().count(), 0);
  }

  private void note(PlannedFault planned, long timeMicros, long sent, int connections) {
    log.accept(
        new FaultNote(
            planned.line(),
            planned.fault().text(),
            timeMicros,
            "",
            -1,
            -1,
            timeMicros,
            timeMicros,
            sent,
            connections,
            true));
  }

  /** The data is at its end: what is held goes out, what is under way is reported. */
  public void end() {
    active.forEach(this::release);
    active.clear();
    absences.end();
  }

  /** Messages that came along. */
  public long messages() {
    return messages;
  }

  /** Faults that began; one that repeats, each time. */
  public long started() {
    return started;
  }

  /** Messages that were not sent. */
  public long withheld() {
    return withheld;
  }
}
