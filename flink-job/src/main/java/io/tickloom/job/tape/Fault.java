package io.tickloom.job.tape;

import java.util.Locale;

/** Why a line is set aside. */
public enum Fault {
  /** It is no trade of the file's form. */
  UNREADABLE,
  /** Its price is not above 0. */
  PRICE,
  /** Its quantity is not above 0. */
  SIZE,
  /** Its time is none of 2009 to 2099. */
  TIME,
  /** It holds a trade that the file holds already. */
  DUPLICATE,
  /** Its id is below those of the lines before it. */
  BEHIND,
  /** Its id is above those of the lines behind it. */
  AHEAD,
  /** Its id is in order and its time is not. */
  CLOCK,
  /** Its time lies far from its neighbours' although no id is missing between them. */
  SILENCE,
  /** It comes later than the lateness that is allowed. */
  LATE;

  /** Whether it is one of order, so that the line itself may be good. */
  boolean isOfOrder() {
    return this == DUPLICATE || this == BEHIND || this == AHEAD || this == CLOCK;
  }

  /** Its name in files: lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
