package io.tickloom.job.fetch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Attempts to bring a part to its end, each where the last one broke off if the host lets us.
 * Whether the bytes are right is for the checksum to say.
 */
final class Download implements Retries.Attempt<Boolean> {
  /** So much further than ever before, and a failed attempt is not counted. */
  private static final long GAIN_BYTES = 1_000_000;

  private final DumpHost host;
  private final RemoteDump dump;
  private final PartFile part;
  private final FetchListener listener;
  private long furthest;
  private boolean gained;

  Download(DumpHost host, RemoteDump dump, PartFile part, FetchListener listener) {
    this.host = host;
    this.dump = dump;
    this.part = part;
    this.listener = listener;
  }

  @Override
  public boolean gained() {
    return gained;
  }

  /**
   * One attempt.
   *
   * @return false where the host does not have the file
   */
  @Override
  public Boolean make() throws TransientFailure, FetchException, InterruptedException {
    gained = false;
    try {
      long size = part.size();
      furthest = Math.max(furthest, size);
      try (Answer answer = host.get(dump.path(), size == 0 ? Map.of() : rest(size))) {
        return take(answer, size);
      }
    } catch (IOException e) {
      throw DumpFetch.disk(part.path(), e);
    }
  }

  private Map<String, String> rest(long size) throws IOException {
    String range = "bytes=" + size + "-";
    Optional<String> version = part.version();
    return version.isPresent()
        ? Map.of("Range", range, "If-Range", version.get())
        : Map.of("Range", range);
  }

  private boolean take(Answer answer, long size)
      throws TransientFailure, FetchException, InterruptedException, IOException {
    switch (answer.status()) {
      case 200 -> {
        // Also to a range: the host does not honour it, or has another version by now.
        part.begin(answer.header("ETag"));
        write(answer, 0, answer.length());
        return true;
      }
      case 206 -> {
        write(answer, size, continued(answer, size));
        return true;
      }
      case 416 -> {
        requireWhole(answer, size);
        return true;
      }
      case 404, 410 -> {
        part.discard();
        return false;
      }
      default -> throw answer.refusal(dump.name());
    }
  }

  /** Bytes of the whole file, of which the answer is the rest after {@code size}. */
  private long continued(Answer answer, long size)
      throws TransientFailure, FetchException, IOException {
    requireAsked(answer, size);
    Optional<ContentRange> range = ContentRange.of(answer.header("Content-Range"));
    Optional<String> begun = part.version();
    boolean sameVersion = begun.isEmpty() || begun.equals(answer.header("ETag"));
    if (range.isEmpty() || range.get().first() != size || !sameVersion) {
      part.discard();
      throw TransientFailure.of(
          sameVersion
              ? "asked for the bytes from " + size + " on, the host sent others"
              : "the host has another version of the file by now");
    }
    return range.get().total();
  }

  /** There is nothing after our bytes: either we have all, or the file is another one by now. */
  private void requireWhole(Answer answer, long size)
      throws TransientFailure, FetchException, IOException {
    requireAsked(answer, size);
    long total =
        ContentRange.of(answer.header("Content-Range")).map(ContentRange::total).orElse(-1L);
    if (total >= 0 && total != size) {
      part.discard();
      throw TransientFailure.of(
          "we hold %,d bytes, the host has %,d by now".formatted(size, total));
    }
  }

  /** An answer to a range is of no use where none was asked for. */
  private void requireAsked(Answer answer, long size) throws TransientFailure, FetchException {
    if (size == 0) {
      throw answer.refusal(dump.name());
    }
  }

  private void write(Answer answer, long from, long total)
      throws TransientFailure, InterruptedException, IOException {
    long size = from;
    try (FileChannel channel = part.append()) {
      List<ByteBuffer> piece = answer.body().next();
      while (!piece.isEmpty()) {
        for (ByteBuffer bytes : piece) {
          size += bytes.remaining();
          PartFile.write(channel, bytes);
        }
        gained |= size >= furthest + GAIN_BYTES;
        listener.progress(dump.name(), size, total);
        piece = answer.body().next();
      }
      channel.force(true);
    }
    if (total >= 0 && size != total) {
      throw TransientFailure.of("ended at byte %,d of %,d".formatted(size, total));
    }
  }
}
