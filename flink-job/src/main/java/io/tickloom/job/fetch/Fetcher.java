package io.tickloom.job.fetch;

import io.tickloom.job.fetch.DumpFetch.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Gets the dumps of one request into a folder, one after the other. */
public final class Fetcher {
  /** After so many files in a row that could not be had, the rest is not asked for. */
  private static final int MOST_FAILURES_IN_A_ROW = 3;

  private final Path folder;
  private final DumpFetch dumps;
  private final List<LocalDate> missing = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private final Deque<RemoteDump> waiting = new ArrayDeque<>();
  private int fetched;
  private long fetchedBytes;
  private int kept;

  private Fetcher(Path folder, DumpFetch dumps) {
    this.folder = folder;
    this.dumps = dumps;
  }

  /**
   * Gets what is asked for and not there yet.
   *
   * @param request which dumps
   * @param today the UTC day; later ones are not asked for
   * @param folder where they go; made where it is not there
   * @param settings how to get them
   * @param waiter lets time pass between attempts
   * @param listener hears how far it is
   * @throws IllegalArgumentException where the folder can't be used
   */
  public static FetchReport fetch(
      FetchRequest request,
      LocalDate today,
      Path folder,
      FetchSettings settings,
      Waiter waiter,
      FetchListener listener)
      throws InterruptedException {
    MarketMark.check(folder, request.market());
    Retries retries = new Retries(settings, waiter, listener);
    DumpFetch dumps = new DumpFetch(new DumpHost(settings), folder, retries, listener);
    return new Fetcher(folder, dumps).run(FetchPlan.of(request, today));
  }

  private FetchReport run(FetchPlan plan) throws InterruptedException {
    waiting.addAll(plan.dumps());
    int failedInARow = 0;
    while (!waiting.isEmpty() && failedInARow < MOST_FAILURES_IN_A_ROW) {
      try {
        get(waiting.remove());
        failedInARow = 0;
      } catch (FetchException e) {
        failures.add(e.getMessage());
        failedInARow = e.endsAll() ? MOST_FAILURES_IN_A_ROW : failedInARow + 1;
      }
    }
    List<String> notTried = waiting.stream().map(RemoteDump::name).toList();
    return new FetchReport(fetched, fetchedBytes, kept, missing, plan.future(), failures, notTried);
  }

  private void get(RemoteDump dump) throws FetchException, InterruptedException {
    if (dumps.isHere(dump) || dumps.isHere(dump.month())) {
      kept++;
      return;
    }
    if (dump.isMonth() && areHere(dump.days())) {
      kept += dump.days().size();
      return;
    }
    Outcome outcome = dumps.fetch(dump);
    if (outcome != Outcome.ABSENT) {
      MarketMark.set(folder, dump.market());
    }
    switch (outcome) {
      case FETCHED -> {
        fetched++;
        fetchedBytes += size(dump);
      }
      case KEPT -> kept++;
      case ABSENT -> absent(dump);
    }
  }

  /** A month without a file is asked for by its days; a day without one is missing. */
  private void absent(RemoteDump dump) {
    if (dump.isMonth()) {
      List<RemoteDump> days = dump.days();
      for (int i = days.size() - 1; i >= 0; i--) {
        waiting.addFirst(days.get(i));
      }
    } else {
      missing.add(dump.first());
    }
  }

  private boolean areHere(List<RemoteDump> days) throws FetchException {
    for (RemoteDump day : days) {
      if (!dumps.isHere(day)) {
        return false;
      }
    }
    return true;
  }

  private long size(RemoteDump dump) throws FetchException {
    Path file = folder.resolve(dump.name());
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw DumpFetch.disk(file, e);
    }
  }
}
