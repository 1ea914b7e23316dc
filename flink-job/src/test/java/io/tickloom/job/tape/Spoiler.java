package io.tickloom.job.tape;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Spoils the bytes of a dump in one of the ways in which files are spoilt. */
final class Spoiler {
  private static final String[] ODD_FIELDS = {
    "99999999999999999999999999",
    "999999999999999999",
    "1e5",
    "-1",
    "0",
    "NaN",
    "Infinity",
    " 1.5",
    "1.5 ",
    "1,5",
    "+7",
    "0x1F",
    "\"1.5\"",
    "",
    "2683.80000000000000000000",
    "1.123456789",
    "1723161600000000000",
    "4102444800000",
    "\u0661\u0662\u0663",
    "\uFF11\uFF12.\uFF13",
    "TRUE",
    "yes",
    "null",
  };

  private final RandomGenerator random;

  Spoiler(long seed) {
    random = new Random(seed);
  }

  /** Some other bytes, by one to three blows. */
  byte[] spoil(byte[] bytes) {
    byte[] spoilt = bytes;
    for (int blows = 1 + random.nextInt(3); blows > 0; blows--) {
      spoilt = random.nextBoolean() ? spoilBytes(spoilt) : spoilLines(spoilt);
    }
    return spoilt;
  }

  /** The same without regard to lines. */
  byte[] spoilBytes(byte[] bytes) {
    if (bytes.length < 4) {
      return bytes;
    }
    int at = random.nextInt(bytes.length);
    int length = 1 + random.nextInt(Math.min(300, bytes.length - at));
    byte[] part = Arrays.copyOfRange(bytes, at, at + length);
    return switch (random.nextInt(8)) {
      case 0 -> {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        yield flipped;
      }
      case 1 -> {
        byte[] other = bytes.clone();
        other[at] = (byte) random.nextInt(256);
        yield other;
      }
      case 2 -> replace(bytes, at, length, new byte[0]);
      case 3 -> replace(bytes, at, 0, part);
      case 4 -> replace(bytes, at, 0, new byte[1 + random.nextInt(20)]);
      case 5 -> Arrays.copyOf(bytes, at);
      case 6 -> replace(bytes, at, 0, new byte[] {(byte) (random.nextBoolean() ? '\n' : '\r')});
      default -> replace(bytes, random.nextBoolean() ? 0 : at, 0, utf8("\uFEFF"));
    };
  }

  private byte[] spoilLines(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    int at = random.nextInt(lines.size());
    String[] cells = lines.get(at).split(",", -1);
    switch (random.nextInt(8)) {
      case 0 -> {
        cells[random.nextInt(cells.length)] =
            new String(
                utf8(ODD_FIELDS[random.nextInt(ODD_FIELDS.length)]), StandardCharsets.ISO_8859_1);
        lines.set(at, String.join(",", cells));
      }
      case 1 -> {
        Collections.shuffle(Arrays.asList(cells), new Random(random.nextLong()));
        lines.set(at, String.join(",", cells));
      }
      case 2 -> swapColumns(lines);
      case 3 -> lines.add(random.nextInt(lines.size()), lines.get(at));
      case 4 -> Collections.swap(lines, at, random.nextInt(lines.size()));
      case 5 -> lines.remove(at);
      case 6 -> lines.replaceAll(line -> line + "\r");
      default ->
          lines.addAll(at, new ArrayList<>(lines.subList(at, Math.min(at + 20, lines.size()))));
    }
    return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
  }

  private void swapColumns(List<String> lines) {
    int one = random.nextInt(6);
    int other = random.nextInt(6);
    lines.replaceAll(
        line -> {
          List<String> cells = Arrays.asList(line.split(",", -1));
          if (cells.size() > Math.max(one, other)) {
            Collections.swap(cells, one, other);
          }
          return String.join(",", cells);
        });
  }

  private static byte[] replace(byte[] bytes, int at, int length, byte[] by) {
    byte[] joined = new byte[bytes.length - length + by.length];
    System.arraycopy(bytes, 0, joined, 0, at);
    System.arraycopy(by, 0, joined, at, by.length);
    System.arraycopy(bytes, at + length, joined, at + by.length, bytes.length - at - length);
    return joined;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
