package io.tickloom.job.feature.trades;

import java.util.Arrays;

/** The phrases of an incremental parsing (LZ78) over the symbols 0, 1, 2: a tree, made anew. */
final class PhraseTree {
  private static final int SYMBOLS = 3;

  private final int[] children;

  /** A tree with room for the phrases of {@code symbols} symbols. */
  PhraseTree(int symbols) {
    children = new int[SYMBOLS * (symbols + 1)];
  }

  /** Number of different phrases of [from, to); a last piece that repeats one is none. */
  int phrases(byte[] symbols, int from, int to) {
    int phrases = 0;
    int node = 0;
    for (int j = from; j < to; j++) {
      int edge = node + symbols[j];
      node = children[edge];
      // without a branch: whether a phrase ends here can't be foreseen
      int isNew = (node - 1) >>> 31;
      phrases += isNew;
      children[edge] = node + phrases * SYMBOLS * isNew;
    }
    Arrays.fill(children, 0, (phrases + 1) * SYMBOLS, 0);
    return phrases;
  }
}
