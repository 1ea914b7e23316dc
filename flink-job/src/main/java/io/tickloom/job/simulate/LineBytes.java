package io.tickloom.job.simulate;

import java.util.Arrays;

/** Text that is made as bytes in one reused buffer: names, whole numbers, decimals. */
final class LineBytes {
  private static final int HUNDRED_MILLION = 100_000_000;
  private static final int LONGEST_NUMBER = 20;

  private final byte[] digits = new byte[LONGEST_NUMBER];
  private byte[] buffer;
  private int length;

  LineBytes(int capacity) {
    buffer = new byte[capacity];
  }

  /** The buffer; its first {@link #length} bytes count. */
  byte[] buffer() {
    return buffer;
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
  }

  /** Bytes that still fit. */
  int room() {
    return buffer.length - length;
  }

  /** Makes room for so many bytes more. */
  void require(int bytes) {
    if (room() < bytes) {
      buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + bytes));
    }
  }

  /** Appends bytes as they are. */
  void add(byte[] text) {
    add(text, text.length);
  }

  /** Appends the first {@code count} of some bytes. */
  void add(byte[] text, int count) {
    System.arraycopy(text, 0, buffer, length, count);
    length += count;
  }

  /** Appends one character. */
  void add(char character) {
    buffer[length++] = (byte) character;
  }

  /** Appends a number of 0 or more. */
  void whole(long value) {
    int first = digits.length;
    long rest = value;
    do {
      digits[--first] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest != 0);
    int count = digits.length - first;
    System.arraycopy(digits, first, buffer, length, count);
    length += count;
  }

  /** Appends a decimal with eight places, given in units of 10^-8. */
  void decimal(long hundredMillionths) {
    whole(hundredMillionths / HUNDRED_MILLION);
    buffer[length++] = '.';
    int fraction = (int) (hundredMillionths % HUNDRED_MILLION);
    for (int place = length + 7; place >= length; place--) {
      buffer[place] = (byte) ('0' + fraction % 10);
      fraction /= 10;
    }
    length += 8;
  }
}
