package io.tickloom.job.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.emulate.EmulatorTrial;
import io.tickloom.job.emulate.wire.Certificate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A simulated market over TLS, by a certificate that only the user's own trust store knows. */
@Timeout(120)
class LiveTlsITCase {
  private static final int TRADES = 400;
  private static final long START_MILLIS = 1_785_542_400_000L;
  private static final String NOTE = "{\"simulated\":true,\"seed\":1}";

  @TempDir Path folder;

  private Path store;
  private EmulatorTrial emulator;

  @BeforeEach
  void open() throws Exception {
    store = folder.resolve("emulate.p12");
    Certificate.make(store);
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.writeString(data.resolve("market.json"), NOTE);
    StringBuilder dump = new StringBuilder();
    for (int i = 0; i < TRADES; i++) {
      dump.append("%d,2.5,1,2.5,%d,True,True\n".formatted(i, START_MILLIS + i * 500L));
    }
    Files.writeString(data.resolve("ETHUSDT-trades-2026-08-01.csv"), dump);
    EmulatorTrial.Setup setup = new EmulatorTrial.Setup();
    setup.speed = 10;
    setup.startAt = Duration.ofSeconds(60);
    setup.tls = Optional.of(Certificate.of(store, Certificate.PASSWORD));
    emulator = setup.open(data);
  }

  private LiveProcess live(String... trust) throws Exception {
    String at = "://127.0.0.1:" + emulator.port();
    List<String> args = new java.util.ArrayList<>(List.of("--symbol", "ETHUSDT"));
    args.addAll(List.of("--ws", "wss" + at, "--rest", "https" + at));
    args.addAll(List.of("--output", folder.resolve("live").toString()));
    args.addAll(List.of(trust));
    return LiveProcess.start(args.toArray(String[]::new));
  }

  @Test
  void anUnknownCertificateIsExplainedAndTheUsersStoreIsTrusted() throws Exception {
    try (LiveProcess stranger = live()) {
      stranger.await(line -> line.contains("gave no connection that can be trusted (TLS)"));
      assertThat(stranger.stop()).as("no connection came about").isEqualTo(1);
    }
    String[] trust = {
      "--truststore", store.toString(), "--truststore-password", Certificate.PASSWORD
    };
    try (LiveProcess live = live(trust)) {
      live.await(line -> line.contains("SIMULATED market, spot trade of ETHUSDT"));
      live.await(line -> line.startsWith("  00:0") && line.contains("ETHUSDT"));
      assertThat(live.stop()).as(String.join("\n", live.lines())).isZero();
    } finally {
      emulator.close();
    }
    assertThat(metadata()).contains("\"market\":" + NOTE);
  }

  private String metadata() throws Exception {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT decode(value) FROM parquet_kv_metadata('%s') WHERE decode(key) = 'tickloom'"
                    .formatted(folder.resolve("live/rows/*.parquet")))) {
      return found.next() ? found.getString(1) : "";
    }
  }
}
