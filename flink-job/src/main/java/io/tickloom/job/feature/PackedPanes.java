package io.tickloom.job.feature;

import java.util.Arrays;

/** A growing run of packed panes, in the order of their seconds. */
public final class PackedPanes {
  private byte[] bytes;
  private int size;

  /** An empty run with room for {@code panes}. */
  public PackedPanes(int panes) {
    bytes = new byte[panes * PaneCodec.BYTES];
  }

  /** Number of panes. */
  public int count() {
    return size / PaneCodec.BYTES;
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return size == 0;
  }

  /** The second of pane {@code index}. */
  public long second(int index) {
    return PaneCodec.longAt(bytes, index * PaneCodec.BYTES + PaneCodec.SECOND);
  }

  /** Unpacks pane {@code index} into {@code pane}. */
  public void read(int index, Pane pane) {
    PaneCodec.read(bytes, index * PaneCodec.BYTES, pane);
  }

  /** The packed bytes, pane after pane; not to be written to. */
  byte[] bytes() {
    return bytes;
  }

  /** Appends a pane, whose second must be above the last one's. */
  public void add(Pane pane) {
    reserve(PaneCodec.BYTES);
    PaneCodec.write(pane, bytes, size);
    size += PaneCodec.BYTES;
  }

  /** Appends a pane, or replaces the last one where it is of the same second. */
  public void put(Pane pane) {
    if (!isEmpty() && second(count() - 1) == pane.second) {
      size -= PaneCodec.BYTES;
    }
    add(pane);
  }

  /** Appends panes that {@link #toBytes} gave, without those that are there already. */
  public void addAll(byte[] packed) {
    int known = 0;
    while (!isEmpty()
        && known < packed.length
        && PaneCodec.longAt(packed, known) <= second(count() - 1)) {
      known += PaneCodec.BYTES;
    }
    if (known > 0) {
      addAll(Arrays.copyOfRange(packed, known, packed.length));
      return;
    }
    reserve(packed.length);
    System.arraycopy(packed, 0, bytes, size, packed.length);
    size += packed.length;
  }

  /** All panes, packed. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  /** The panes from {@code index} on, packed. */
  public byte[] tail(int index) {
    return Arrays.copyOfRange(bytes, index * PaneCodec.BYTES, size);
  }

  /** Drops the first {@code panes} panes. */
  public void dropFirst(int panes) {
    int from = panes * PaneCodec.BYTES;
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
