package io.tickloom.job.fetch;

/** A file that can't be had, for good; the message says which and why. */
final class FetchException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean endsAll;

  FetchException(String message) {
    this(message, false);
  }

  /**
   * The same, with what it means for the files after it.
   *
   * @param endsAll whether no other file can be had either
   */
  FetchException(String message, boolean endsAll) {
    super(message);
    this.endsAll = endsAll;
  }

  boolean endsAll() {
    return endsAll;
  }
}
