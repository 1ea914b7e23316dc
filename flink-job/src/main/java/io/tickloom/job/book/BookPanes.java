package io.tickloom.job.book;

import java.util.Arrays;

/** A growing run of packed book panes, in the order of their seconds. */
public final class BookPanes {
  private byte[] bytes;
  private int size;

  /** An empty run with room for {@code panes}. */
  public BookPanes(int panes) {
    bytes = new byte[panes * BookPaneCodec.BYTES];
  }

  /** Number of panes. */
  public int count() {
    return size / BookPaneCodec.BYTES;
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return size == 0;
  }

  /** The second of pane {@code index}. */
  public long second(int index) {
    return longAt(index, BookPaneCodec.SECOND);
  }

  /** The long at {@code offset} of pane {@code index}. */
  public long longAt(int index, int offset) {
    return BookPaneCodec.longAt(bytes, index * BookPaneCodec.BYTES + offset);
  }

  /** The int at {@code offset} of pane {@code index}. */
  public int intAt(int index, int offset) {
    return BookPaneCodec.intAt(bytes, index * BookPaneCodec.BYTES + offset);
  }

  /** The double at {@code offset} of pane {@code index}. */
  public double doubleAt(int index, int offset) {
    return BookPaneCodec.doubleAt(bytes, index * BookPaneCodec.BYTES + offset);
  }

  /** Appends a pane, whose second must be above the last one's. */
  public void add(BookPane pane) {
    reserve(BookPaneCodec.BYTES);
    BookPaneCodec.write(pane, bytes, size);
    size += BookPaneCodec.BYTES;
  }

  /** Appends panes that {@link #toBytes} gave, without those that are there already. */
  public void addAll(byte[] packed) {
    int from = 0;
    while (!isEmpty()
        && from < packed.length
        && BookPaneCodec.longAt(packed, from) <= second(count() - 1)) {
      from += BookPaneCodec.BYTES;
    }
    reserve(packed.length - from);
    System.arraycopy(packed, from, bytes, size, packed.length - from);
    size += packed.length - from;
  }

  /** All panes, packed. */
  public byte[] toBytes() {
    return tail(0);
  }

  /** The panes from {@code index} on, packed. */
  public byte[] tail(int index) {
    return Arrays.copyOfRange(bytes, index * BookPaneCodec.BYTES, size);
  }

  /** Pane {@code index}, packed. */
  public byte[] packed(int index) {
    return Arrays.copyOfRange(
        bytes, index * BookPaneCodec.BYTES, (index + 1) * BookPaneCodec.BYTES);
  }

  /** Drops the first {@code panes} panes. */
  public void dropFirst(int panes) {
    int from = panes * BookPaneCodec.BYTES;
    System.arraycopy(bytes, from, bytes, 0, size - from);
    size -= from;
  }

  /** Empties the run and keeps its room. */
  public void clear() {
    size = 0;
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
    }
  }
}
