package io.tickloom.job.fetch;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * One dump as the exchange files it.
 *
 * @param symbol the pair
 * @param market where it trades
 * @param kind which dump
 * @param first first UTC day in it
 * @param last last UTC day in it: the same, or the last of the month
 */
record RemoteDump(
    String symbol, DumpMarket market, DumpKind kind, LocalDate first, LocalDate last) {

  static RemoteDump ofDay(FetchRequest request, LocalDate day) {
    return new RemoteDump(request.symbol(), request.market(), request.kind(), day, day);
  }

  static RemoteDump ofMonth(FetchRequest request, YearMonth month) {
    return new RemoteDump(
        request.symbol(), request.market(), request.kind(), month.atDay(1), month.atEndOfMonth());
  }

  boolean isMonth() {
    return !first.equals(last);
  }

  /** Its days, each a dump of its own. */
  List<RemoteDump> days() {
    return first
        .datesUntil(last.plusDays(1))
        .map(day -> new RemoteDump(symbol, market, kind, day, day))
        .toList();
  }

  /** The dump of the month that a day lies in. */
  RemoteDump month() {
    YearMonth month = YearMonth.from(first);
    return new RemoteDump(symbol, market, kind, month.atDay(1), month.atEndOfMonth());
  }

  /** Name of the file, the same there and here. */
  String name() {
    String when = isMonth() ? YearMonth.from(first).toString() : first.toString();
    return symbol + "-" + kind.label() + "-" + when + ".zip";
  }

  /** Path on the host, beginning with a slash. */
  String path() {
    return "/data/%s/%s/%s/%s/%s"
        .formatted(market.folder(), isMonth() ? "monthly" : "daily", kind.label(), symbol, name());
  }
}
