package io.tickloom.job.tape;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the tapes that a user means by files, globs and folders. */
public final class TapeFinder {
  private static final Pattern NAMED = Pattern.compile("([A-Z0-9]{2,})-(?:trades|aggTrades)-.*");

  private final String symbol;
  private final Look look;
  private final TapeRules rules;
  private final Map<String, List<DumpFile>> bySymbol = new TreeMap<>();
  private final Map<String, List<DumpFile>> books = new TreeMap<>();
  private final LocalClocks clocks = new LocalClocks();
  private final List<String> notes = new ArrayList<>();

  private TapeFinder(String symbol, Look look, TapeRules rules) {
    this.symbol = symbol;
    this.look = look;
    this.rules = rules;
  }

  /** How closely packed files are looked at. */
  public enum Look {
    /** Their beginnings, and their ends where sizes leave a doubt whether they overlap. */
    QUICK,
    /** All of them. */
    EXACT
  }

  /**
   * What was found.
   *
   * @param tapes one a symbol, in order of the symbols
   * @param books of those of these symbols whose order book was recorded
   * @param notes files that are passed over or read in part, each with its reason; recorders'
   *     clocks that can't be trusted
   */
  public record Found(List<Tape> tapes, List<BookTape> books, List<String> notes) {}

  /**
   * Looks at every file that {@code data} names.
   *
   * @param data files, globs or folders; of a folder the files in it, or where none of them is a
   *     dump those below it, without hidden ones
   * @param symbol the symbol of files that do not tell it
   * @param rules what the ticks are held to
   * @throws InputException where there is nothing to read, a file that was named is none that can
   *     be read, or a checksum does not match
   */
  public static Found find(List<String> data, String symbol, Look look, TapeRules rules) {
    TapeFinder finder = new TapeFinder(symbol, look, rules);
    data.forEach(finder::place);
    return finder.found();
  }

  /** The same with standard rules. */
  public static Found find(List<String> data, String symbol, Look look) {
    return find(data, symbol, look, TapeRules.STANDARD);
  }

  /** The same with a quick look. */
  public static Found find(List<String> data, String symbol) {
    return find(data, symbol, Look.QUICK);
  }

  private void place(String place) {
    Places.Listing listing = Places.list(place);
    Optional<String> reason = look(listing.files(), listing.isFolder());
    if (reason.isPresent() && listing.isFolder()) {
      List<Path> below = new ArrayList<>(Places.below(place));
      below.removeAll(listing.files());
      reason = below.isEmpty() ? reason : look(below, true);
    }
    if (reason.isPresent()) {
      throw new InputException("no trade dump in folder " + place + ": " + reason.get());
    }
  }

  /** Looks at files; gives the reason why there is no dump among them, or none if there is one. */
  private Optional<String> look(List<Path> files, boolean isFolder) {
    boolean any = false;
    String reason = "it is empty";
    for (Path file : files) {
      Checksum.verify(file);
      DumpLook.Finding finding = DumpLook.at(file, rules, clocks);
      any |= !finding.dumps().isEmpty();
      for (DumpLook.Named named : finding.dumps()) {
        bySymbol.computeIfAbsent(symbolOf(file, named), s -> new ArrayList<>()).add(named.dump());
      }
      for (DumpLook.Named named : finding.books()) {
        books.computeIfAbsent(named.symbol(), s -> new ArrayList<>()).add(named.dump());
      }
      if (finding.dumps().isEmpty()) {
        reason = file + " " + finding.reason();
        if (!isFolder) {
          throw new InputException(reason);
        }
        notes.add(
            finding.books().isEmpty()
                ? file + " passed over: " + finding.reason()
                : file + ": depth without trades; a book is read from it where others hold trades");
      }
    }
    return any ? Optional.empty() : Optional.of(reason);
  }

  private String symbolOf(Path file, DumpLook.Named named) {
    if (!named.symbol().isEmpty()) {
      return named.symbol();
    }
    Matcher name = NAMED.matcher(file.getFileName().toString());
    return name.matches() ? name.group(1) : symbol;
  }

  private Found found() {
    notes.addAll(clocks.remarks());
    List<Tape> tapes = new ArrayList<>();
    for (Map.Entry<String, List<DumpFile>> entry : bySymbol.entrySet()) {
      try {
        tapes.add(
            TapeAssembly.of(
                entry.getKey(),
                entry.getValue(),
                look == Look.EXACT || rules.sorts(),
                rules,
                notes));
      } catch (IOException e) {
        throw new InputException(entry.getKey() + " can't be read: " + DumpLook.reason(e), e);
      }
    }
    return new Found(tapes, bookTapes(), notes);
  }

  private List<BookTape> bookTapes() {
    List<BookTape> tapes = new ArrayList<>();
    books.keySet().retainAll(bySymbol.keySet());
    books.forEach(
        (name, files) ->
            tapes.add(
                new BookTape(
                    name,
                    files.stream()
                        .distinct()
                        .sorted(
                            Comparator.comparingLong((DumpFile file) -> file.first().timeMicros())
                                .thenComparing(DumpFile::name))
                        .collect(Collectors.toCollection(ArrayList::new)))));
    return tapes;
  }
}
