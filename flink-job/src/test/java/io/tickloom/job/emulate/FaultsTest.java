package io.tickloom.job.emulate;

import static io.tickloom.job.emulate.HundredASecond.START;
import static io.tickloom.job.emulate.HundredASecond.all;
import static io.tickloom.job.emulate.HundredASecond.ids;
import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.emulate.fault.FaultNote;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each fault of messages over real sockets: what a client sees, what the log says. */
class FaultsTest {
  @TempDir private Path folder;

  private Path dump() throws Exception {
    return HundredASecond.in(folder);
  }

  private static List<Long> without(long from, long to) {
    return all().stream().filter(id -> id < from || id > to).toList();
  }

  private EmulatorTrial trial(String... plan) throws Exception {
    EmulatorTrial.Setup setup = new EmulatorTrial.Setup();
    setup.plan = List.of(plan);
    return setup.open(dump());
  }

  private static List<Long> taken(EmulatorTrial trial, int count) throws Exception {
    try (StreamClient client = trial.connect("/ws/ethusdt@trade")) {
      List<Long> ids = ids(client.next(count));
      trial.report();
      assertThat(client.messages).isEmpty();
      return ids;
    }
  }

  private static long atId(EmulatorTrial trial, long id) throws Exception {
    String page = trial.body("/api/v3/historicalTrades?symbol=ETHUSDT&limit=1&fromId=" + id);
    return Long.parseLong(page.replaceFirst(".*\"id\":([0-9]+).*", "$1"));
  }

  @Test
  void droppedTradesAreNotSentButRestHasThemAndTheLogSaysWhich() throws Exception {
    try (EmulatorTrial trial = trial("at 500ms drop 20 on @trade # from the 51st on")) {
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
    try (EmulatorTrial trial = trial("at 500ms hole 20")) {
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
    EmulatorTrial.Setup setup = new EmulatorTrial.Setup();
    setup.plan = List.of("at 500ms halt 200ms on ethusdt", "at 600ms rest 503 0s");
    setup.speed = 1;
    try (EmulatorTrial trial = setup.open(dump());
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
    try (EmulatorTrial trial =
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
    try (EmulatorTrial trial = trial("at #9 garbage 2", "at #9 unknown 3");
        StreamClient client = trial.connect("/ws/ethusdt@trade")) {
      List<String> got = client.next(205);
      assertThat(got.subList(4, 6)).allMatch(text -> text.startsWith("{\"e\":\"tra"));
      assertThat(got.subList(6, 9)).allMatch(text -> text.startsWith("{\"e\":\"tickloomUnknown\""));
      got.subList(4, 9).clear();
      assertThat(ids(got)).isEqualTo(all());
    }
  }

  @Test
  void aFaultThatRepeatsComesAgainAndAgain() throws Exception {
    try (EmulatorTrial trial = trial("every 500ms drop 1 on @trade")) {
      assertThat(taken(trial, 197))
          .isEqualTo(
              all().stream().filter(id -> id != 1_050 && id != 1_100 && id != 1_150).toList());
    }
  }
}
