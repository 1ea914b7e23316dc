package io.tickloom.job.fit;

import java.util.HashMap;
import java.util.Map;

/**
 * How often the book stepped from one state into another within a second, and how far mid moved.
 */
final class StepCounts {
  private final Map<Step, Moves> steps = new HashMap<>();

  /** Imbalance, from -parts to parts without 0, and spread, quote currency times 10^8. */
  record State(int side, long spreadE8) {
    State mirrored() {
      return new State(-side, spreadE8);
    }
  }

  /** From where to where, and whether mid moved. */
  record Step(State from, State to, boolean moves) {}

  /** How often, and the sum of twice the moves of mid. */
  static final class Moves {
    private long count;
    private double twiceMidE8;

    long count() {
      return count;
    }

    double twiceMidE8() {
      return twiceMidE8;
    }
  }

  /** Adds a step, and the mirrored one. */
  void add(State from, State to, long twiceMidE8) {
    count(new Step(from, to, twiceMidE8 != 0), 1, twiceMidE8);
    count(new Step(from.mirrored(), to.mirrored(), twiceMidE8 != 0), 1, -twiceMidE8);
  }

  /** Adds all of another's so many times. */
  void addAll(StepCounts other, int times) {
    other.steps.forEach(
        (step, moves) -> count(step, times * moves.count, times * moves.twiceMidE8));
  }

  private void count(Step step, long times, double twiceMidE8) {
    Moves moves = steps.computeIfAbsent(step, s -> new Moves());
    moves.count += times;
    moves.twiceMidE8 += twiceMidE8;
  }

  /** All of them. */
  Map<Step, Moves> all() {
    return steps;
  }
}
