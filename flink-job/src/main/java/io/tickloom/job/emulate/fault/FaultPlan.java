package io.tickloom.job.emulate.fault;

import io.tickloom.job.tape.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What goes wrong and when, a line each: {@code at 90s drop 20 on @trade}, {@code every #5000
 * disconnect}, {@code random 30 over 10m}, {@code seed 7}. Times are those of the data, counted
 * from the replay's start; {@code #} counts its messages. Durations are of the wall, but for a
 * halt's.
 */
public final class FaultPlan {
  /** Nothing goes wrong. */
  public static final FaultPlan NONE = new FaultPlan(1, List.of());

  private final long seed;
  private final List<PlannedFault> faults;

  private FaultPlan(long seed, List<PlannedFault> faults) {
    this.seed = seed;
    this.faults = List.copyOf(faults);
  }

  /** Reads a plan's file. */
  public static FaultPlan read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new InputException("the plan " + file + " does not exist");
    }
    try {
      return parse(file.getFileName().toString(), Files.readAllLines(file));
    } catch (IOException e) {
      throw new InputException(file + " can't be read: " + e.getMessage(), e);
    }
  }

  /**
   * Reads a plan's lines.
   *
   * @throws InputException with name, line and rule for a line that is none
   */
  public static FaultPlan parse(String name, List<String> lines) {
    long seed = 1;
    List<PlannedFault> faults = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).replaceFirst("#(?![0-9]).*", "").strip();
      if (text.isEmpty()) {
        continue;
      }
      List<String> words = Arrays.asList(text.split("\\s+"));
      try {
        switch (words.get(0)) {
          case "seed" -> seed = Long.parseLong(word(words, 1, "a number"));
          case "random" -> faults.addAll(random(words, i + 1, seed));
          default -> faults.add(planned(words, i + 1));
        }
      } catch (IllegalArgumentException e) {
        throw new InputException(name + ":" + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return new FaultPlan(seed, faults);
  }

  private static List<PlannedFault> random(List<String> words, int line, long seed) {
    int count = Integer.parseInt(word(words, 1, "how many"));
    Duration over = Spans.parse(word(words, 3, "a duration, as in random 30 over 10m"));
    return RandomFaults.draw(line, count, over, seed);
  }

  private static PlannedFault planned(List<String> words, int line) {
    boolean repeats = words.get(0).equals("every");
    if (!repeats && !words.get(0).equals("at")) {
      throw new IllegalArgumentException(
          "\"" + words.get(0) + "\" is none of at, every, random, seed");
    }
    String when = word(words, 1, "a time such as 90s or a message such as #5000");
    boolean byMessage = when.startsWith("#");
    long message = byMessage ? Long.parseLong(when.substring(1)) : 0;
    long micros = byMessage ? 0 : Spans.micros(Spans.parse(when));
    if (repeats && message + micros == 0) {
      throw new IllegalArgumentException("every " + when + " would never end");
    }
    long period = repeats ? message + micros : 0;
    return new PlannedFault(line, message, micros, period, fault(words.subList(2, words.size())));
  }

  private static Fault fault(List<String> words) {
    Fault.Kind kind = kind(word(words, 0, "what goes wrong"));
    int count = 0;
    Duration span = Duration.ZERO;
    Duration delay = Duration.ZERO;
    int at = 1;
    for (Fault.Part part : kind.parts()) {
      String word = word(words, at++, part == Fault.Part.COUNT ? "a number" : "a duration");
      switch (part) {
        case COUNT -> count = Integer.parseInt(word);
        case SPAN -> span = Spans.parse(word);
        case DELAY -> delay = Spans.parse(word);
      }
    }
    String target = "";
    if (at < words.size() && words.get(at).equals("on")) {
      target = word(words, at + 1, "a stream");
      at += 2;
    }
    if (at != words.size()) {
      throw new IllegalArgumentException("\"" + words.get(at) + "\" is too much");
    }
    return new Fault(kind, count, span, delay, target);
  }

  private static Fault.Kind kind(String word) {
    return Stream.of(Fault.Kind.values())
        .filter(kind -> kind.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\""
                        + word
                        + "\" is none of "
                        + Stream.of(Fault.Kind.values())
                            .map(Fault.Kind::word)
                            .collect(Collectors.joining(", "))));
  }

  private static String word(List<String> words, int at, String what) {
    if (at >= words.size()) {
      throw new IllegalArgumentException(what + " is missing behind " + String.join(" ", words));
    }
    return words.get(at);
  }

  /** Seed of whatever is drawn. */
  long seed() {
    return seed;
  }

  List<PlannedFault> faults() {
    return faults;
  }

  /** How many lines and drawn faults there are. */
  public int size() {
    return faults.size();
  }
}
