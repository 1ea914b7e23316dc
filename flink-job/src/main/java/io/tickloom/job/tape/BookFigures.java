package io.tickloom.job.tape;

import io.tickloom.job.book.BookFault;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was read of a symbol's book, and what was wrong with it. */
public final class BookFigures {
  /** So many faults are kept with their place. */
  public static final int MOST_PLACES = 1000;

  private final Map<BookFault, Long> faults = new EnumMap<>(BookFault.class);
  private final List<Place> places = new ArrayList<>();
  long messages;
  long updates;
  long levels;
  long snapshots;
  long snapshotsUnused;
  long breaks;

  /**
   * Where a fault was found.
   *
   * @param file its name
   * @param line from 1
   * @param timeMicros the exchange's time of the message, or of the latest before it
   * @param text what is wrong
   */
  public record Place(BookFault fault, String file, long line, long timeMicros, String text) {}

  void add(Place place) {
    faults.merge(place.fault(), 1L, Long::sum);
    if (places.size() < MOST_PLACES) {
      places.add(place);
    }
  }

  /** Faults by kind. */
  public Map<BookFault, Long> faults() {
    return faults;
  }

  /** The first {@value #MOST_PLACES} faults, in the order in which they were found. */
  public List<Place> places() {
    return places;
  }

  /** Depth messages that were read. */
  public long messages() {
    return messages;
  }

  /** Those that were applied to a known book. */
  public long updates() {
    return updates;
  }

  /** Levels that they set. */
  public long levels() {
    return levels;
  }

  /** Snapshots that a diff went on from. */
  public long snapshots() {
    return snapshots;
  }

  /** Snapshots that no diff went on from. */
  public long snapshotsUnused() {
    return snapshotsUnused;
  }

  /** How often a known book was lost. */
  public long breaks() {
    return breaks;
  }
}
