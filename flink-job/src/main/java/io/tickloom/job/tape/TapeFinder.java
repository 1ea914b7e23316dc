package io.tickloom.job.tape;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the dumps that a user means by a file, a glob or a folder. */
public final class TapeFinder {
  private static final Pattern NAMED = Pattern.compile("([A-Z0-9]{2,})-(?:trades|aggTrades)-.*");

  private TapeFinder() {}

  /**
   * What was found.
   *
   * @param tapes one a symbol, in order of the symbols
   * @param passedOver files of a folder that are no dumps, each with its reason
   */
  public record Found(List<Tape> tapes, List<String> passedOver) {}

  /**
   * Looks at every file that {@code data} names.
   *
   * @param data files, globs or folders; of a folder the files in it, without hidden ones
   * @param symbol the symbol of files whose names do not tell it
   * @throws InputException where there is nothing to read, or a file that was named is no dump
   */
  public static Found find(List<String> data, String symbol) {
    Map<String, List<DumpFile>> bySymbol = new TreeMap<>();
    List<String> passedOver = new ArrayList<>();
    for (String place : data) {
      Path path = Path.of(place);
      boolean folder = Files.isDirectory(path);
      List<Path> files = folder ? inFolder(path) : inGlob(place);
      int before = bySymbol.values().stream().mapToInt(List::size).sum();
      for (Path file : files) {
        DumpLook.Finding finding = DumpLook.at(file);
        if (finding.dump().isPresent()) {
          bySymbol
              .computeIfAbsent(symbolOf(file, symbol), s -> new ArrayList<>())
              .add(finding.dump().get());
        } else if (folder) {
          passedOver.add(file + " passed over: " + finding.reason());
        } else {
          throw new InputException(file + " " + finding.reason());
        }
      }
      if (bySymbol.values().stream().mapToInt(List::size).sum() == before) {
        throw new InputException(
            "no trade dump in folder "
                + path
                + (passedOver.isEmpty() ? " (it is empty)" : ": " + passedOver.get(0)));
      }
    }
    List<Tape> tapes =
        bySymbol.entrySet().stream().map(e -> Tape.of(e.getKey(), e.getValue())).toList();
    return new Found(tapes, passedOver);
  }

  private static String symbolOf(Path file, String otherwise) {
    Matcher named = NAMED.matcher(file.getFileName().toString());
    return named.matches() ? named.group(1) : otherwise;
  }

  private static List<Path> inFolder(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(f -> !f.getFileName().toString().startsWith("."))
          .filter(f -> !f.getFileName().toString().equals(MarketNote.FILE_NAME))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new InputException(folder + " can't be listed: " + DumpLook.reason(e), e);
    }
  }

  private static List<Path> inGlob(String place) {
    Path path = Path.of(place);
    if (Files.exists(path)) {
      return List.of(path);
    }
    Path root = path;
    while (root != null && isPattern(root.toString())) {
      root = root.getParent();
    }
    if (root == null) {
      root = Path.of("");
    }
    if (!isPattern(place) || !Files.isDirectory(root.toAbsolutePath())) {
      throw new InputException(place + " does not exist");
    }
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + place);
    int depth = Math.max(1, path.getNameCount() - root.getNameCount() + 1);
    try (Stream<Path> files = Files.walk(root, place.contains("**") ? 99 : depth)) {
      List<Path> found =
          files.filter(Files::isRegularFile).filter(matcher::matches).sorted().toList();
      if (found.isEmpty()) {
        throw new InputException("no file matches " + place);
      }
      return found;
    } catch (IOException e) {
      throw new InputException(root + " can't be listed: " + DumpLook.reason(e), e);
    }
  }

  private static boolean isPattern(String text) {
    return text.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
  }
}
