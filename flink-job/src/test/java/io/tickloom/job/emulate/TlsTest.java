package io.tickloom.job.emulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.emulate.wire.Certificate;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS and plain connections on one port. */
class TlsTest {
  @TempDir private Path folder;

  @Test
  void aClientThatTrustsTheMadeCertificateGetsStreamsAndRestOverTls() throws Exception {
    Path store = folder.resolve("emulate.p12");
    Certificate.make(store);
    Path dump =
        Files.writeString(
            folder.resolve("ETHUSDT-trades-2026-08-01.csv"),
            "7,2.5,1,2.5,1785542400123456,True,True\n");
    EmulatorTrial.Setup setup = new EmulatorTrial.Setup();
    setup.tls = Optional.of(Certificate.of(store, Certificate.PASSWORD));
    try (EmulatorTrial trial = setup.open(dump)) {
      HttpClient http = HttpClient.newBuilder().sslContext(trusting(store)).build();
      String at = "://localhost:" + trial.emulator.port();
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(URI.create("https" + at + "/api/v3/ping")).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.body()).isEqualTo("{}");
      assertThat(trial.body("/api/v3/ping")).isEqualTo("{}");
      try (StreamClient client = StreamClient.open(http, "wss" + at + "/ws/ethusdt@trade", true)) {
        assertThat(client.next()).contains("\"t\":7,");
      }
    }
  }

  private static SSLContext trusting(Path store) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, Certificate.PASSWORD.toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("emulate", keys.getCertificate("emulate"));
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }
}
