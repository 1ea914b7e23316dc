package io.tickloom.trainer.evaluate;

import java.util.stream.IntStream;

/**
 * Does a column know the seconds after its time? Its profile is read as an edge: with the last
 * seconds before the row a column goes as loudly as it goes with prices at all; with the first
 * second after it, an honest one goes by what can be predicted, which is little. What goes on
 * evenly for many seconds (the time of day, a slow volatility) is background and is taken off
 * first.
 *
 * @param lead how many seconds ahead it sees at least; 0 where nothing says so
 * @param after partial correlation with the first second after the row, background taken off
 * @param before the loudest with one of the last four seconds before it
 * @param z how many standard errors {@code after} is off 0
 */
public record Peek(int lead, double after, double before, double z) {
  /** Seconds after the row that a profile must have. */
  public static final int SECONDS_AFTER = 8;

  /** Seconds before it that are compared. */
  public static final int SECONDS_BEFORE = 4;

  private static final int BACKGROUND_FROM = 5;

  /** About 1 in 150,000 for one look; a file has hundreds of columns, each looked at twice. */
  private static final double EVIDENCE = 4.5;

  /** An honest prediction of the next second, however certain, is not told from a peek below. */
  private static final double LEAST = 0.03;

  private static final double FORETOLD = 0.06;

  /** Of the loudness before the row. What turns its sign is a bounce, not a window. */
  private static final double SHARE = 0.5;

  /**
   * The same for changes of a column: of a sum of products of neighbours its last second is a
   * factor once, those before it twice.
   */
  private static final double SHARE_OF_CHANGES = 0.3;

  /** A column that the past does not move by so many standard errors tells nothing of its lead. */
  private static final double LOUD = 9;

  private static final Peek NONE = new Peek(0, Double.NaN, Double.NaN, Double.NaN);

  /** Reads a profile whose column's value one row before was held fixed. */
  public static Peek in(LeadLag.Profile profile) {
    return in(profile, SHARE);
  }

  /** Reads the profile of a column's changes from row to row. */
  public static Peek ofChanges(LeadLag.Profile profile) {
    return in(profile, SHARE_OF_CHANGES);
  }

  /** Whether the column is loud enough for a peek of a second to be seen in this profile. */
  public boolean tells(LeadLag.Profile profile) {
    double size = Math.abs(before);
    return size >= LEAST && size * Math.sqrt(profile.rows()) > LOUD;
  }

  private static Peek in(LeadLag.Profile profile, double share) {
    if (profile.rows() == 0) {
      return NONE;
    }
    double background = background(profile);
    double loudest = loudest(profile, background);
    double after = profile.at(1) - background;
    double z = after * Math.sqrt(profile.rows());
    if (peeks(after, loudest, z, share)) {
      int lead = 1;
      while (lead < BACKGROUND_FROM - 1
          && peeks(profile.at(lead + 1) - background, loudest, EVIDENCE, share)) {
        lead++;
      }
      return new Peek(lead, after, loudest, z);
    }
    return new Peek(0, after, loudest, z);
  }

  /**
   * Reads a profile of signed returns for which the value before was not held fixed: they can't be
   * foretold for eight seconds on end with a correlation of 0.06 each, which would make an AUC of
   * .65 over a minute.
   */
  public static Peek far(LeadLag.Profile profile) {
    if (profile.rows() == 0) {
      return NONE;
    }
    double evenly = background(profile);
    double z = 2 * evenly * Math.sqrt(profile.rows()); // the mean of four seconds
    boolean knows = Math.abs(evenly) >= FORETOLD && Math.abs(z) >= EVIDENCE;
    return new Peek(knows ? SECONDS_AFTER : 0, evenly, loudest(profile, 0), z);
  }

  private static double background(LeadLag.Profile profile) {
    return IntStream.rangeClosed(BACKGROUND_FROM, SECONDS_AFTER)
        .mapToDouble(profile::at)
        .average()
        .orElseThrow();
  }

  private static boolean peeks(double after, double loudest, double z, double sameSign) {
    double share = after * loudest > 0 ? sameSign : 1;
    return Math.abs(z) >= EVIDENCE
        && Math.abs(after) >= LEAST
        && Math.abs(after) >= share * Math.abs(loudest);
  }

  private static double loudest(LeadLag.Profile profile, double background) {
    double loudest = 0;
    for (int lead = 1 - SECONDS_BEFORE; lead <= 0; lead++) {
      double value = profile.at(lead) - background;
      loudest = Math.abs(value) > Math.abs(loudest) ? value : loudest;
    }
    return loudest;
  }
}
