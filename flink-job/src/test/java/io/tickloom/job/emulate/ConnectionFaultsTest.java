package io.tickloom.job.emulate;

import static io.tickloom.job.emulate.HundredASecond.COUNT;
import static io.tickloom.job.emulate.HundredASecond.START;
import static io.tickloom.job.emulate.HundredASecond.all;
import static io.tickloom.job.emulate.HundredASecond.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickloom.job.emulate.fault.FaultNote;
import java.net.ConnectException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each fault of connections, REST and the clock over real sockets. */
class ConnectionFaultsTest {
  @TempDir private Path folder;

  private Path dump() throws Exception {
    return HundredASecond.in(folder);
  }

  private EmulatorTrial trial(String... plan) throws Exception {
    EmulatorTrial.Setup setup = new EmulatorTrial.Setup();
    setup.plan = List.of(plan);
    return setup.open(dump());
  }

  @Test
  void connectionsAreCutOrClosedAndTheNextOneGoesOn() throws Exception {
    EmulatorTrial.Setup setup = new EmulatorTrial.Setup();
    setup.plan = List.of("at 300ms disconnect", "at 1s close 1001");
    setup.speed = 1;
    try (EmulatorTrial trial = setup.open(dump())) {
      StreamClient first = trial.connect("/ws/ethusdt@trade");
      assertThat(first.closeCode()).isNotEqualTo(1001);
      assertThat(ids(List.copyOf(first.messages))).isEqualTo(all().subList(0, 30));
      StreamClient second = trial.connect("/ws/ethusdt@trade");
      assertThat(second.closeCode()).isEqualTo(1001);
      assertThat(ids(List.copyOf(second.messages))).contains(1_099L).doesNotContain(1_100L);
      trial.report();
      assertThat(trial.notes).extracting(FaultNote::connections).containsExactly(1, 1);
    }
  }

  @Test
  void aShutdownIsAnnouncedInTheFormOfTheConnection() throws Exception {
    for (String path : List.of("/ws/ethusdt@trade", "/stream?streams=ethusdt@trade")) {
      try (EmulatorTrial trial = trial("at #9 shutdown 100ms");
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
    EmulatorTrial.Setup setup = new EmulatorTrial.Setup();
    setup.speed = 1;
    setup.plan = List.of("at 500ms stall 700ms");
    try (EmulatorTrial trial = setup.open(dump());
        StreamClient client = trial.connect("/ws/ethusdt@trade")) {
      client.next(50);
      long stalled = System.nanoTime();
      assertThat(ids(client.next(150))).isEqualTo(all().subList(50, 200));
      assertThat(System.nanoTime() - stalled).isGreaterThan(1_000_000_000L);
    }
    setup.plan = List.of("at 500ms mute 700ms");
    try (EmulatorTrial trial = setup.open(dump());
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
    try (EmulatorTrial trial = trial("at #400 refuse 300ms");
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
      EmulatorTrial.Setup setup = new EmulatorTrial.Setup();
      setup.nanos = nanos::get;
      setup.plan = List.of("at #1 rest " + status + " 5s");
      try (EmulatorTrial trial = setup.open(dump());
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
    EmulatorTrial.Setup setup = new EmulatorTrial.Setup();
    setup.nanos = nanos::get;
    setup.plan = List.of("at #1 skew 1500ms 10s");
    try (EmulatorTrial trial = setup.open(dump());
        StreamClient client = trial.connect("/ws/ethusdt@trade")) {
      client.next(200);
      trial.report();
      long end = (START + (COUNT - 1) * 10_000) / 1_000;
      assertThat(trial.body("/api/v3/time")).isEqualTo("{\"serverTime\":" + (end + 1_500) + "}");
      nanos.set(10_000_000_000L);
      assertThat(trial.body("/api/v3/time")).isEqualTo("{\"serverTime\":" + end + "}");
    }
  }
}
