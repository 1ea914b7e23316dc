package io.tickloom.job.tape;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Looks into a file to tell what it holds. */
final class DumpLook {
  private static final int HEAD_BYTES = 1 << 16;
  private static final int MAGIC_BYTES = 8;

  private DumpLook() {}

  /**
   * What a look at a file found.
   *
   * @param dumps each with the symbol that its content names, or "" where it names none
   * @param books the same of those that hold the updates of a book
   * @param reason why there is none; "" where there is one
   */
  record Finding(List<Named> dumps, List<Named> books, String reason) {
    static Finding none(String reason) {
      return new Finding(List.of(), List.of(), reason);
    }
  }

  /** A dump and the symbol that its content names. */
  record Named(String symbol, DumpFile dump) {}

  /**
   * Looks at a file.
   *
   * @param clocks takes the local times of a recording
   */
  static Finding at(Path path, TapeRules rules, LocalClocks clocks) {
    try {
      if (Files.size(path) == 0) {
        return Finding.none("is empty");
      }
      byte[] magic;
      try (InputStream in = Files.newInputStream(path)) {
        magic = in.readNBytes(MAGIC_BYTES);
      }
      Packing packing = Packing.of(magic);
      return packing == Packing.ZIP
          ? lookIntoArchive(path, rules, clocks)
          : look(content(path, "", packing), rules, clocks);
    } catch (IOException e) {
      throw new InputException(path + " can't be read: " + reason(e), e);
    }
  }

  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "access denied";
    }
    return e instanceof EOFException ? "it ends too soon" : String.valueOf(e.getMessage());
  }

  private static Finding lookIntoArchive(Path path, TapeRules rules, LocalClocks clocks)
      throws IOException {
    List<Named> found = new ArrayList<>();
    List<Named> books = new ArrayList<>();
    String reason = "is an archive without files";
    try (ZipFile zip = new ZipFile(path.toFile())) {
      for (ZipEntry entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
        Finding finding = look(content(path, entry.getName(), Packing.ZIP), rules, clocks);
        found.addAll(finding.dumps());
        books.addAll(finding.books());
        reason = finding.reason().isEmpty() ? reason : finding.reason();
      }
    }
    return found.isEmpty() ? Finding.none(reason) : new Finding(found, books, "");
  }

  /** A file that is not told yet: where it is, how it is packed, how long it is. */
  private static DumpFile content(Path path, String member, Packing packing) throws IOException {
    String file = path.getFileName().toString();
    long bytes = Files.size(path);
    long end = packing == Packing.PLAIN ? bytes : DumpFile.UNKNOWN_END;
    if (packing == Packing.ZIP) {
      try (ZipFile zip = new ZipFile(path.toFile())) {
        ZipEntry entry = zip.getEntry(member);
        end = entry.getSize() < 0 ? DumpFile.UNKNOWN_END : entry.getSize();
        bytes = entry.getCompressedSize();
      }
    }
    return new DumpFile(
        path.toString(),
        member.isEmpty() ? file : file + "!" + member,
        member,
        packing,
        LineLayout.of(LineLayout.Kind.TRADES),
        0,
        end,
        bytes,
        DumpFile.Stamp.UNKNOWN,
        DumpFile.Stamp.UNKNOWN);
  }

  private static Finding look(DumpFile content, TapeRules rules, LocalClocks clocks)
      throws IOException {
    String head;
    try (InputStream in = content.packing().open(Path.of(content.path()), content.member())) {
      head = new String(in.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
    }
    if (head.isEmpty()) {
      return Finding.none("is empty");
    }
    if (RecordingLook.isRecording(head)) {
      return RecordingLook.look(content, rules, clocks);
    }
    return lookAtLines(content, head, rules);
  }

  private static Finding lookAtLines(DumpFile content, String head, TapeRules rules)
      throws IOException {
    DumpHead lines = DumpHead.of(head);
    if (lines.first().isEmpty()) {
      return Finding.none("holds a header and no trade");
    }
    for (LineLayout.Kind kind : List.of(LineLayout.Kind.TRADES, LineLayout.Kind.AGGREGATE_TRADES)) {
      LineLayout layout = LineLayout.of(kind);
      Optional<DumpFile.Stamp> first = lines.firstTrade(layout.parser());
      if (first.isPresent()) {
        DumpFile dump =
            new DumpFile(
                content.path(),
                content.name(),
                content.member(),
                content.packing(),
                layout,
                lines.dataStart(),
                content.end(),
                content.bytes(),
                first.get(),
                DumpFile.Stamp.UNKNOWN);
        return new Finding(List.of(new Named("", withEnds(dump, rules))), List.of(), "");
      }
    }
    return Finding.none(
        "is in no known form; its first line is \""
            + TradeLine.shown(lines.first())
            + "\"; known: "
            + LineLayout.KNOWN);
  }

  private static DumpFile withEnds(DumpFile dump, TapeRules rules) throws IOException {
    DumpFile known = dump.withFirst(TapeTail.first(dump, rules).orElse(dump.first()));
    return known.packing() == Packing.PLAIN
        ? known.withLast(TapeTail.before(known, known.end(), rules).orElse(known.first()))
        : known;
  }
}
