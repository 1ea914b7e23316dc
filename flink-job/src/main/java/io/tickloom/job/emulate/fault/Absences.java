package io.tickloom.job.emulate.fault;

import io.tickloom.job.emulate.data.MarketMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Trades that nobody can have: holes that begin with the next trade, and halted symbols. */
final class Absences {
  private record Halt(long untilMicros, Touched touched) {}

  private record Hole(String symbol, long lastId, Touched touched) {}

  private final Effects effects;
  private final Consumer<FaultNote> log;
  private final List<PlannedFault> waiting = new ArrayList<>();
  private final List<Hole> open = new ArrayList<>();
  private final Map<String, Halt> halts = new HashMap<>();

  Absences(Effects effects, Consumer<FaultNote> log) {
    this.effects = effects;
    this.log = log;
  }

  void start(PlannedFault planned) {
    waiting.add(planned);
  }

  /** Whether {@code message} is withheld for good. */
  boolean withholds(MarketMessage message) {
    if (!waiting.isEmpty()) {
      begin(message);
    }
    endBefore(message);
    Halt halt = halts.get(message.symbol());
    if (halt != null) {
      if (message.isTrade()) {
        effects.addHole(message.symbol(), message.firstId(), message.lastId());
      }
      halt.touched().add(message);
      return true;
    }
    boolean missing =
        message.isTrade() && effects.isHole(message.symbol(), message.firstId(), message.lastId());
    if (missing) {
      open.stream()
          .filter(hole -> hole.symbol().equals(message.symbol()))
          .forEach(hole -> hole.touched().add(message));
    }
    return missing;
  }

  private void begin(MarketMessage message) {
    for (Iterator<PlannedFault> each = waiting.iterator(); each.hasNext(); ) {
      PlannedFault planned = each.next();
      Fault fault = planned.fault();
      if (!message.isTrade() || !fault.isAbout(message.stream())) {
        continue;
      }
      each.remove();
      Touched touched = new Touched(planned, false);
      if (fault.kind() == Fault.Kind.HALT) {
        effects.setHalted(message.symbol(), true);
        long until = message.dueMicros() + Spans.micros(fault.span());
        halts.put(message.symbol(), new Halt(until, touched));
      } else {
        long last = message.firstId() + fault.count() - 1;
        effects.addHole(message.symbol(), message.firstId(), last);
        open.add(new Hole(message.symbol(), last, touched));
      }
    }
  }

  private void endBefore(MarketMessage message) {
    Halt halt = halts.get(message.symbol());
    if (halt != null && message.dueMicros() >= halt.untilMicros()) {
      halts.remove(message.symbol());
      effects.setHalted(message.symbol(), false);
      halt.touched().report(log);
    }
    for (Iterator<Hole> each = open.iterator(); each.hasNext(); ) {
      Hole hole = each.next();
      boolean past = message.isTrade() && message.firstId() > hole.lastId();
      if (past && message.symbol().equals(hole.symbol())) {
        each.remove();
        hole.touched().report(log);
      }
    }
  }

  void end() {
    halts.values().forEach(halt -> halt.touched().report(log));
    open.forEach(hole -> hole.touched().report(log));
  }
}
