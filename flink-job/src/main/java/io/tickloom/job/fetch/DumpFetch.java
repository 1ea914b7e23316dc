package io.tickloom.job.fetch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Brings one dump into the folder, verified. */
final class DumpFetch {
  /** Times that a file is fetched anew because it does not match its checksum. */
  private static final int ANEW = 2;

  private static final int MOST_CHECKSUM_BYTES = 4_096;

  private final DumpHost host;
  private final Path folder;
  private final Retries retries;
  private final FetchListener listener;
  private final Set<String> verified = new HashSet<>();

  DumpFetch(DumpHost host, Path folder, Retries retries, FetchListener listener) {
    this.host = host;
    this.folder = folder;
    this.retries = retries;
    this.listener = listener;
  }

  /** What became of a dump. */
  enum Outcome {
    /** It was brought. */
    FETCHED,
    /** It was there. */
    KEPT,
    /** The exchange does not have it. */
    ABSENT
  }

  /** Whether the dump is there and matches the checksum beside it. */
  boolean isHere(RemoteDump dump) throws FetchException {
    try {
      boolean here =
          verified.contains(dump.name()) || new LocalDump(folder, dump.name()).isVerified();
      if (here) {
        verified.add(dump.name());
      }
      return here;
    } catch (IOException e) {
      throw disk(folder.resolve(dump.name()), e);
    }
  }

  /**
   * Brings the dump, if the host has it.
   *
   * @throws FetchException where the host has it, and it can't be had
   */
  Outcome fetch(RemoteDump dump) throws FetchException, InterruptedException {
    try {
      return bring(dump, new LocalDump(folder, dump.name()));
    } catch (IOException e) {
      throw disk(folder.resolve(dump.name()), e);
    }
  }

  private Outcome bring(RemoteDump dump, LocalDump local)
      throws FetchException, InterruptedException, IOException {
    PartFile part = local.part();
    for (int round = 1; ; round++) {
      Optional<Checksum> expected = checksum(dump);
      if (expected.isEmpty()) {
        return Outcome.ABSENT;
      }
      if (local.matches(expected.get())) {
        local.keep(expected.get());
        return Outcome.KEPT;
      }
      if (!retries.run(dump.name(), new Download(host, dump, part, listener))) {
        return Outcome.ABSENT;
      }
      String found = LocalDump.sha256(part.path());
      if (found.equals(expected.get().sha256())) {
        local.publish(part.path(), expected.get());
        part.settled();
        return Outcome.FETCHED;
      }
      part.discard();
      String mismatch =
          "%s: SHA-256 is %s, its %s says %s"
              .formatted(dump.name(), found, Checksum.SUFFIX, expected.get().sha256());
      if (round > ANEW) {
        throw new FetchException(mismatch + ", at each of " + round + " downloads");
      }
      listener.note(mismatch + "; fetching it anew");
    }
  }

  /** What the exchange says the hash is; empty where it has no such dump. */
  private Optional<Checksum> checksum(RemoteDump dump) throws FetchException, InterruptedException {
    String name = dump.name() + Checksum.SUFFIX;
    Optional<Checksum> checksum = retries.run(name, () -> askChecksum(dump));
    if (checksum.isEmpty() && retries.run(dump.name(), () -> isThere(dump))) {
      throw new FetchException(
          dump.name() + ": the host has it, but no " + name + " to verify it by");
    }
    return checksum;
  }

  private Optional<Checksum> askChecksum(RemoteDump dump)
      throws TransientFailure, FetchException, InterruptedException {
    try (Answer answer = host.get(dump.path() + Checksum.SUFFIX, Map.of())) {
      if (answer.status() == 404 || answer.status() == 410) {
        return Optional.empty();
      }
      if (answer.status() != 200) {
        throw answer.refusal(dump.name() + Checksum.SUFFIX);
      }
      Optional<Checksum> checksum =
          Checksum.parse(text(answer)).filter(c -> c.file().equals(dump.name()));
      if (checksum.isEmpty()) {
        throw TransientFailure.of("is not a SHA-256 and the name " + dump.name());
      }
      return checksum;
    }
  }

  private boolean isThere(RemoteDump dump)
      throws TransientFailure, FetchException, InterruptedException {
    try (Answer answer = host.head(dump.path())) {
      return switch (answer.status()) {
        case 200 -> true;
        case 404, 410 -> false;
        default -> throw answer.refusal(dump.name());
      };
    }
  }

  private static String text(Answer answer) throws TransientFailure, InterruptedException {
    StringBuilder text = new StringBuilder();
    List<ByteBuffer> piece = answer.body().next();
    while (!piece.isEmpty() && text.length() <= MOST_CHECKSUM_BYTES) {
      piece.forEach(bytes -> text.append(StandardCharsets.ISO_8859_1.decode(bytes)));
      piece = answer.body().next();
    }
    return text.toString();
  }

  /** Our own disk failed, which no attempt mends. */
  static FetchException disk(Path file, IOException e) {
    return new FetchException(
        "%s can't be written or read: %s %s"
            .formatted(file, e.getClass().getSimpleName(), e.getMessage()),
        true);
  }
}
