package io.tickloom.job.tape;

import io.tickloom.job.book.BookFault;

/** A message about a book breaks a rule; the text names the rule and the value. */
public final class BookMessageException extends Exception {
  private static final long serialVersionUID = 1L;

  private final BookFault fault;

  BookMessageException(BookFault fault, String message) {
    super(message, null, false, false);
    this.fault = fault;
  }

  static BookMessageException garbled(String message) {
    return new BookMessageException(BookFault.GARBLED, message);
  }

  /** The kind of rule. */
  public BookFault fault() {
    return fault;
  }
}
