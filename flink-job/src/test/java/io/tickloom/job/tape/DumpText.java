package io.tickloom.job.tape;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lines of a dump, written by hand: times in milliseconds after a whole second. */
final class DumpText {
  static final long SECOND = 1_723_161_600L;

  private final StringBuilder text = new StringBuilder();
  private String lineEnd = "\n";

  DumpText crlf() {
    lineEnd = "\r\n";
    return this;
  }

  /** A trade of price 100 + id and size 1, a buy where the id is even. */
  DumpText trade(long id, long millis) {
    return line(
        id
            + ","
            + (100 + id)
            + ".5,1,1,"
            + (SECOND * 1000 + millis)
            + (id % 2 == 0 ? ",False,True" : ",True,True"));
  }

  DumpText line(String line) {
    text.append(line).append(lineEnd);
    return this;
  }

  /** Without the last line's end. */
  DumpText cutLast(int characters) {
    text.setLength(text.length() - characters);
    return this;
  }

  String text() {
    return text.toString();
  }

  /** Writes it as a dump of symbol AB. */
  Path write(Path folder, String day) throws IOException {
    Path file = folder.resolve("AB-trades-" + day + ".csv");
    return Files.writeString(file, text, StandardCharsets.ISO_8859_1);
  }
}
