package io.tickloom.job.book;

/** What can be wrong with a book, or with a message that belongs to one. */
public enum BookFault {
  /** Updates are missing between two diffs. */
  BROKEN("sequence broken"),
  /** A snapshot says otherwise than the known book. */
  CONTRADICTED("snapshot contradicts the book"),
  /** The best bid is not below the best ask. */
  CROSSED("crossed"),
  /** The market has left the levels that the snapshot told. */
  OUTSIDE("outside the snapshot"),
  /** No diff for so long that the stream may be dead. */
  SILENT("silent"),
  /** A quantity below 0, or a price that is not above 0. */
  LEVEL("bad level"),
  /** A message of one symbol in the stream of another. */
  SYMBOL("symbols mixed up"),
  /** No message that can be read. */
  GARBLED("garbled"),
  /** A time far ahead of those before and behind it. */
  CLOCK("time far ahead"),
  /** A diff that came after later ones had been waited for long enough. */
  LATE("late");

  private final String word;

  BookFault(String word) {
    this.word = word;
  }

  /** For reports. */
  public String word() {
    return word;
  }
}
