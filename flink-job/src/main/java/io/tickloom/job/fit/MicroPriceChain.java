package io.tickloom.job.fit;

import io.tickloom.job.feature.book.BookFit;
import java.util.ArrayList;
import java.util.List;

/**
 * The Markov chain of imbalance and spread from second to second, and where mid ends up from each
 * of its states. Each step counts mirrored too, so that the chain favours neither side. Steps are
 * kept by blocks of time, a few hundred at most, so that the adjustments' errors can be told.
 *
 * <p>Source: Stoikov, "The micro-price: a high-frequency estimator of future prices", 2018.
 */
public final class MicroPriceChain {
  private static final int FIRST_BLOCK_STEPS = 60;
  private static final int MOST_BLOCKS = 400;
  private static final int LEAST_LEFT = 30;

  private final int parts;
  private final List<StepCounts> blocks = new ArrayList<>();
  private long blockSteps = FIRST_BLOCK_STEPS;
  private long inBlock = FIRST_BLOCK_STEPS;
  private long seen;

  /** A chain whose imbalances have {@code parts} parts a side. */
  public MicroPriceChain(int parts) {
    this.parts = parts;
  }

  /** The best prices and what rests there, at the end of a second. */
  public record Quote(long bidE8, double bidQuantity, long askE8, double askQuantity) {
    private double imbalance() {
      return (bidQuantity - askQuantity) / (bidQuantity + askQuantity);
    }
  }

  /** Adds the step from a second to the next. */
  public void add(Quote before, Quote after) {
    if (inBlock == blockSteps) {
      beginBlock();
    }
    inBlock++;
    long moved = after.bidE8 + after.askE8 - before.bidE8 - before.askE8;
    blocks.get(blocks.size() - 1).add(state(before), state(after), moved);
    seen++;
  }

  private void beginBlock() {
    if (blocks.size() == MOST_BLOCKS) {
      for (int pair = 0; pair < MOST_BLOCKS / 2; pair++) {
        StepCounts second = blocks.remove(pair + 1);
        blocks.get(pair).addAll(second, 1);
      }
      blockSteps *= 2;
    }
    blocks.add(new StepCounts());
    inBlock = 0;
  }

  private StepCounts.State state(Quote quote) {
    double imbalance = quote.imbalance();
    int part = BookFit.part(Math.abs(imbalance), parts) + 1;
    return new StepCounts.State(imbalance < 0 ? -part : part, quote.askE8 - quote.bidE8);
  }

  /** Steps that were added. */
  public long seen() {
    return seen;
  }

  /** Seconds in a block. */
  public long blockSteps() {
    return blockSteps;
  }

  /** Blocks of time. */
  public int blocks() {
    return blocks.size();
  }

  /**
   * The adjustments in the order of {@link BookFit#adjustments}; ticks are NaN for a state that was
   * left fewer than 30 times.
   *
   * @throws IllegalArgumentException where mid moves too seldom to tell
   */
  public List<Adjustment> adjustments(long tickE8, int spreads) {
    StepCounts all = new StepCounts();
    blocks.forEach(block -> all.addAll(block, 1));
    ChainSolution solution = new ChainSolution(all, parts, spreads, tickE8);
    double[] ticks = solution.upper();
    BlockErrors errors = new BlockErrors(blocks, parts, spreads, tickE8);
    List<Adjustment> adjustments = new ArrayList<>();
    for (int i = 0; i < ticks.length; i++) {
      boolean told = solution.steps(i) >= LEAST_LEFT;
      adjustments.add(
          new Adjustment(
              told ? ticks[i] : Double.NaN,
              told ? errors.halfWidth(i) : Double.NaN,
              solution.steps(i),
              solution.moves(i)));
    }
    return List.copyOf(adjustments);
  }
}
