package io.tickloom.job.tape;

/**
 * Two packed files overlap although their sizes did not tell. Looked at closely ({@link
 * TapeFinder.Look#EXACT}) they can be read.
 */
public final class OverlapException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OverlapException(String before, String after) {
    super(before + " and " + after + " overlap");
  }
}
