package io.tickloom.job.emulate.fault;

import io.tickloom.job.emulate.data.MarketMessage;
import java.util.ArrayList;
import java.util.List;

/** A fault that is under way and touches the next so many messages. */
final class MessageFault {
  private final PlannedFault planned;
  private final Touched touched;
  private final List<MarketMessage> held = new ArrayList<>();
  private int left;

  MessageFault(PlannedFault planned) {
    this.planned = planned;
    this.touched = new Touched(planned, true);
    this.left = planned.fault().count();
  }

  boolean is(Fault.Kind kind, MarketMessage message) {
    return left > 0 && planned.fault().kind() == kind && planned.fault().isAbout(message.stream());
  }

  /** Counts a message that it touches. */
  void touch(MarketMessage message) {
    touched.add(message);
    left--;
  }

  void hold(MarketMessage message) {
    touch(message);
    held.add(message);
  }

  boolean isOver() {
    return left <= 0;
  }

  List<MarketMessage> held() {
    return held;
  }

  Touched touched() {
    return touched;
  }
}
