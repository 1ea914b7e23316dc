package io.tickloom.job.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The emulated exchange from the command line. */
class EmulateCommandTest {
  @TempDir private Path folder;

  private String dump() throws Exception {
    Path file = folder.resolve("ETHUSDT-trades-2026-08-01.csv");
    StringBuilder lines = new StringBuilder();
    for (int id = 1; id <= 100; id++) {
      lines.append(id).append(",2.5,1,2.5,1785542400123456,True,True\n");
    }
    return Files.writeString(file, lines).toString();
  }

  @Test
  void aReplayEndsWithItsFiguresAndALogOfItsFaults() throws Exception {
    Path plan = Files.writeString(folder.resolve("plan"), "at #11 hole 5\n");
    Path log = folder.resolve("log");
    MainRun run =
        MainRun.of(
            "emulate",
            "--data",
            dump(),
            "--port",
            "0",
            "--start-now",
            "--speed",
            "max",
            "--end-after",
            "0s",
            "--faults",
            plan.toString(),
            "--fault-log",
            log.toString());
    assertThat(run.status()).as("%s", run).isZero();
    assertThat(String.join("\n", run.out()))
        .contains("spot ETHUSDT from 2026-08-01T00:00:00.123456Z")
        .contains("101 messages, 6 of them withheld, 0 REST calls, 1 faults happened");
    assertThat(Files.readAllLines(log))
        .anyMatch(
            line ->
                line.contains("\"stream\":\"ethusdt@trade\",\"first_id\":11,\"last_id\":15,")
                    && line.endsWith("\"messages\":5,\"connections\":0,\"rest_has_them\":false}"));
  }

  @Test
  void aPortThatIsTakenIsOneLineThatNamesIt() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      MainRun run = MainRun.of("emulate", "--data", dump(), "--port", port);
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).hasSize(1);
      assertThat(run.err().get(0))
          .contains("port " + port + " of 127.0.0.1 can't be listened on: ");
    }
  }

  @Test
  void whatCannotBeUsedIsRefusedWithItsRule() throws Exception {
    Path plan = Files.writeString(folder.resolve("plan"), "at 5s explode\n");
    for (List<String> bad :
        List.of(
            List.of("--faults", plan.toString(), "plan:1: \"explode\" is none of"),
            List.of("--speed", "fast", "--speed \"fast\" is neither a number nor max"),
            List.of("--start-at", "5", "--start-at: \"5\" is not a duration"),
            List.of("--market", "moon", "market \"moon\" is not known"))) {
      MainRun run = MainRun.of("emulate", "--data", dump(), bad.get(0), bad.get(1));
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).hasSize(1);
      assertThat(run.err().get(0)).contains(bad.get(2));
    }
  }
}
