package io.tickloom.job.emulate.wire;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * What an address uses up in a window of time, such as REST weight in a minute: past the limit 429
 * until the window is over, and 418 for who goes on all the same, for two minutes at first and
 * twice as long each time, three days at most.
 */
final class Weights {
  private static final long SECOND = 1_000_000_000L;
  private static final long MINUTE = 60 * SECOND;
  private static final long FIRST_BAN = 2 * MINUTE;
  private static final long LONGEST_BAN = 3 * 24 * 60 * MINUTE;
  private static final int OK = 200;
  private static final int TOO_MANY = 429;
  private static final int BANNED = 418;

  /**
   * What a call comes to: its status, the weight used, and the seconds to wait where it is over.
   */
  record Usage(int status, int used, long retryAfterSeconds) {}

  private static final class Account {
    private long window = Long.MIN_VALUE;
    private int used;
    private int overdrawn;
    private long bannedUntil = Long.MIN_VALUE;
    private long nextBan = FIRST_BAN;
  }

  private final int most;
  private final long windowNanos;
  private final int overToBan;
  private final LongSupplier nanos;
  private final long start;
  private final Map<String, Account> accounts = new HashMap<>();

  /** At most {@code most} in a window; {@code overToBan} calls above it are borne. */
  Weights(int most, Duration window, int overToBan, LongSupplier nanos) {
    this.most = most;
    this.windowNanos = window.toNanos();
    this.overToBan = overToBan;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  synchronized Usage use(String address, int weight) {
    Account account = accounts.computeIfAbsent(address, a -> new Account());
    long now = nanos.getAsLong() - start;
    if (now < account.bannedUntil) {
      return new Usage(BANNED, account.used, seconds(account.bannedUntil - now));
    }
    if (now / windowNanos != account.window) {
      account.window = now / windowNanos;
      account.used = 0;
      account.overdrawn = 0;
    }
    account.used += weight;
    if (account.used <= most) {
      return new Usage(OK, account.used, 0);
    }
    account.overdrawn++;
    if (account.overdrawn > overToBan) {
      account.bannedUntil = now + account.nextBan;
      account.nextBan = Math.min(LONGEST_BAN, 2 * account.nextBan);
      return new Usage(BANNED, account.used, seconds(account.bannedUntil - now));
    }
    return new Usage(TOO_MANY, account.used, seconds((account.window + 1) * windowNanos - now));
  }

  private static long seconds(long span) {
    return (span + SECOND - 1) / SECOND;
  }
}
