package io.tickloom.job.emulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickloom.job.emulate.fault.FaultNote;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each fault of a plan over real sockets: what a client sees, and what the log says of it. */
class FaultsTest {
  private static final long FIRST = 1_000;
  private static final long COUNT = 200;
  private static final long START = 1785542400000000L;

  @TempDir private Path folder;

  /** A trade every 10 ms, each at another price, so that each is an aggregate of its own. */
  private Path dump() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (long i = 0; i < COUNT; i++) {
      long time = START + i * 10_000;
      lines.append(FIRST + i).append(",").append(100 + i % 7).append(",1,1,").append(time);
      lines.append(",True,True\n");
    }
    return Files.writeString(folder.resolve("ETHUSDT-trades-2026-08-01.csv"), lines);
  }

  private static List<Long> ids(List<String> messages) {
    return messages.stream()
        .map(m -> Long.parseLong(m.replaceFirst(".*\"t\":([0-9]+).*", "$1")))
        .toList();
  }

  private static List<Long> all() {
    return LongStream.range(FIRST, FIRST + COUNT).boxed().toList();
  }

  private static List<Long> without(long from, long to) {
    return all().stream().filter(id -> id < from || id > to).toList();
  }

  private Trial trial(String... plan) throws Exception {
    Trial.Setup setup = new Trial.Setup();
    setup.plan = List.of(plan);
    return setup.open(dump());
  }

  private static List<Long> taken(Trial trial, int count) throws Exception {
    try (StreamClient client = trial.connect("/ws/ethusdt@trade")) {
      List<Long> ids = ids(client.next(count));
      trial.report();
      assertThat(client.messages).isEmpty();
      return ids;
    }
  }

  private static long atId(Trial trial, long id) throws Exception {
    String page = trial.body("/api/v3/historicalTrades?symbol=ETHUSDT&limit=1&fromId=" + id);
    return Long.parseLong(page.replaceFirst(".*\"id\":([0-9]+).*", "$1"));
  }

  @Test
  void droppedTradesAreNotSentButRestHasThemAndTheLogSaysWhich() throws Exception {
    try (Trial trial = trial("at 500ms drop 20 on @trade # from the 51st on")) {
      assertThat(taken(trial, 180)).isEqualTo(without(1_050, 1_069));
      assertThat(atId(trial, 1_050)).isEqualTo(1_050);
      assertThat(trial.notes)
          .containsExactly(
              new FaultNote(
                  1,
                  "drop 20 on @trade",
                  START + 500_000,
                  "ethusdt@trade",
                  1_050,
                  1_069,
                  START + 500_000,
                  START + 690_000,
                  20,
                  0,
                  true));
      assertThat(trial.emulator.report().withheld()).isEqualTo(20);
    }
  }

  @Test
  void aHoleIsNeitherSentNorGivenByRest() throws Exception {
    try (Trial trial = trial("at 500ms hole 20")) {
      assertThat(taken(trial, 180)).isEqualTo(without(1_050, 1_069));
      assertThat(atId(trial, 1_050)).isEqualTo(1_070);
      assertThat(trial.body("/api/v3/trades?symbol=ETHUSDT&limit=1000"))
          .contains("\"id\":1049,", "\"id\":1070,")
          .doesNotContain("\"id\":1050,", "\"id\":1069,");
      assertThat(trial.body("/api/v3/aggTrades?symbol=ETHUSDT&limit=1000"))
          .contains("\"f\":1049,", "\"f\":1070,")
          .doesNotContain("\"f\":1050,", "\"f\":1069,");
      FaultNote note =
          trial.notes.stream().filter(n -> n.stream().equals("ethusdt@trade")).findFirst().get();
      assertThat(note.restHas()).isFalse();
      assertThat(List.of(note.firstId(), note.lastId(), note.messages()))
          .containsExactly(1_050L, 1_069L, 20L);
    }
  }

  @Test
  void aHaltedSymbolSaysSoAndWhatWouldHaveTradedNeverHappened() throws Exception {
    Trial.Setup setup = new Trial.Setup();
    setup.plan = List.of("at 500ms halt 200ms on ethusdt", "at 600ms rest 503 0s");
    setup.speed = 1;
    try (Trial trial = setup.open(dump());
        StreamClient client = trial.connect("/ws/ethusdt@trade")) {
      List<Long> before = ids(client.next(50));
      assertThat(before).isEqualTo(all().subList(0, 50));
      String status = "";
      while (!status.contains("HALT") && client.messages.isEmpty()) {
        status = trial.body("/api/v3/exchangeInfo?symbol=ETHUSDT");
      }
      assertThat(status).contains("\"status\":\"HALT\"");
      assertThat(ids(client.next(1))).containsExactly(1_070L);
      assertThat(trial.body("/api/v3/exchangeInfo")).contains("\"status\":\"TRADING\"");
      trial.report();
      assertThat(atId(trial, 1_050)).isEqualTo(1_070);
    }
  }

  @Test
  void doubledReorderedAndFragmentedMessagesAreAllThere() throws Exception {
    try (Trial trial =
            trial(
                "at #21 double 5 on @trade",
                "at #101 reorder 10 on @trade",
                "at #201 fragment 10 on @trade");
        StreamClient client = trial.connect("/ws/ethusdt@trade")) {
      List<Long> ids = ids(client.next(205));
      trial.report();
      List<Long> doubled = new ArrayList<>(all());
      for (long id = 1_010; id < 1_015; id++) {
        doubled.add(doubled.indexOf(id), id);
      }
      assertThat(ids).containsExactlyInAnyOrderElementsOf(doubled).isNotEqualTo(doubled);
      assertThat(ids.subList(0, 50)).isEqualTo(doubled.subList(0, 50));
      assertThat(ids.subList(65, 205)).isEqualTo(doubled.subList(65, 205));
      // The JDK's client hands over what has arrived of a frame, so there may be more parts.
      assertThat(client.parts.get()).isGreaterThanOrEqualTo(205 + 2 * 10);
      assertThat(trial.notes).extracting(FaultNote::messages).containsExactly(5L, 10L, 10L);
    }
  }

  @Test
  void garbageAndUnknownTypesComeBetweenTheMessages() throws Exception {
    try (Trial trial = trial("at #9 garbage 2", "at #9 unknown 3");
        StreamClient client = trial.connect("/ws/ethusdt@trade")) {
      List<String> got = client.next(205);
      assertThat(got.subList(4, 6)).allMatch(text -> text.startsWith("{\"e\":\"tra"));
      assertThat(got.subList(6, 9)).allMatch(text -> text.startsWith("{\"e\":\"tickloomUnknown\""));
      got.subList(4, 9).clear();
      assertThat(ids(got)).isEqualTo(all());
    }
  }

  @Test
  void connectionsAreCutOrClosedAndTheNextOneGoesOn() throws Exception {
    Trial.Setup setup = new Trial.Setup();
    setup.plan = List.of("at 300ms disconnect", "at 1s close 1001");
    setup.speed = 1;
    try (Trial trial = setup.open(dump())) {
      StreamClient first = trial.connect("/ws/ethusdt@trade");
      assertThat(first.closeCode()).isNotEqualTo(1001);
      assertThat(ids(List.copyOf(first.messages))).isEqualTo(all().subList(0, 30));
      StreamClient second = trial.connect("/ws/ethusdt@trade");
      assertThat(second.closeCode()).isEqualTo(1001);
      assertThat(ids(List.copyOf(second.messages))).contains(1_099L).doesNotContain(1_100L);
      assertThat(trial.notes).extracting(FaultNote::connections).containsExactly(1, 1);
    }
  }

  @Test
  void aShutdownIsAnnouncedInTheFormOfTheConnection() throws Exception {
    for (String path : List.of("/ws/ethusdt@trade", "/stream?streams=ethusdt@trade")) {
      try (Trial trial = trial("at #9 shutdown 100ms");
          StreamClient client = trial.connect(path)) {
        String event = "{\"e\":\"serverShutdown\",\"E\":" + (START + 40_000) / 1_000 + "}";
        assertThat(client.next(5).get(4))
            .isEqualTo(
                path.startsWith("/ws")
                    ? event
                    : "{\"stream\":\"!serverShutdown\",\"data\":" + event + "}");
        assertThat(client.closeCode()).isEqualTo(1001);
      }
    }
  }

  @Test
  void whatIsStalledComesLateAndWhatIsMutedNever() throws Exception {
    Trial.Setup setup = new Trial.Setup();
    setup.speed = 1;
    setup.plan = List.of("at 500ms stall 700ms");
    try (Trial trial = setup.open(dump());
        StreamClient client = trial.connect("/ws/ethusdt@trade")) {
      client.next(50);
      long stalled = System.nanoTime();
      assertThat(ids(client.next(150))).isEqualTo(all().subList(50, 200));
      assertThat(System.nanoTime() - stalled).isGreaterThan(1_000_000_000L);
    }
    setup.plan = List.of("at 500ms mute 700ms");
    try (Trial trial = setup.open(dump());
        StreamClient client = trial.connect("/ws/ethusdt@trade")) {
      assertThat(ids(client.next(50))).isEqualTo(all().subList(0, 50));
      long next = ids(client.next(1)).get(0);
      assertThat(next).isGreaterThan(1_100);
      assertThat(ids(client.next((int) (1_199 - next)))).endsWith(1_199L);
      assertThat(trial.report().muted()).isEqualTo(next - 1_050);
    }
  }

  @Test
  void aRefusedPortOpensAgain() throws Exception {
    try (Trial trial = trial("at #400 refuse 300ms");
        StreamClient client = trial.connect("/ws/ethusdt@trade")) {
      client.next(200);
      trial.report();
      assertThatThrownBy(() -> trial.connect("/ws")).hasCauseInstanceOf(ConnectException.class);
      boolean open = false;
      while (!open) {
        try {
          trial.connect("/ws").close();
          open = true;
        } catch (ExecutionException e) {
          assertThat(e).hasCauseInstanceOf(ConnectException.class);
        }
      }
    }
  }

  @Test
  void restAnswersTheStatusOfThePlanWhileItLasts() throws Exception {
    for (int status : List.of(429, 418, 403, 451, 500, 503)) {
      AtomicLong nanos = new AtomicLong();
      Trial.Setup setup = new Trial.Setup();
      setup.nanos = nanos::get;
      setup.plan = List.of("at #1 rest " + status + " 5s");
      try (Trial trial = setup.open(dump());
          StreamClient client = trial.connect("/ws/ethusdt@trade")) {
        client.next(200);
        var answer = trial.get("/api/v3/ping");
        assertThat(answer.statusCode()).isEqualTo(status);
        boolean waits = status == 429 || status == 418;
        assertThat(answer.headers().firstValue("Retry-After").orElse("none"))
            .isEqualTo(waits ? "5" : "none");
        nanos.set(5_000_000_000L);
        assertThat(trial.body("/api/v3/ping")).isEqualTo("{}");
      }
    }
  }

  @Test
  void theClockOfRestIsOffWhileThePlanSaysSo() throws Exception {
    AtomicLong nanos = new AtomicLong();
    Trial.Setup setup = new Trial.Setup();
    setup.nanos = nanos::get;
    setup.plan = List.of("at #1 skew 1500ms 10s");
    try (Trial trial = setup.open(dump());
        StreamClient client = trial.connect("/ws/ethusdt@trade")) {
      client.next(200);
      trial.report();
      long end = (START + (COUNT - 1) * 10_000) / 1_000;
      assertThat(trial.body("/api/v3/time")).isEqualTo("{\"serverTime\":" + (end + 1_500) + "}");
      nanos.set(10_000_000_000L);
      assertThat(trial.body("/api/v3/time")).isEqualTo("{\"serverTime\":" + end + "}");
    }
  }

  @Test
  void aFaultThatRepeatsComesAgainAndAgain() throws Exception {
    try (Trial trial = trial("every 500ms drop 1 on @trade")) {
      assertThat(taken(trial, 197))
          .isEqualTo(
              all().stream().filter(id -> id != 1_050 && id != 1_100 && id != 1_150).toList());
    }
  }
}
