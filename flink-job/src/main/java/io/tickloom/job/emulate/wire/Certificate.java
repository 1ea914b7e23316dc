package io.tickloom.job.emulate.wire;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.tickloom.job.tape.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;

/** The key and the certificate of TLS connections, in a keystore. */
public final class Certificate {
  /** The password of keystores that are made here: they hold nothing to protect. */
  public static final String PASSWORD = "tickloom";

  private static final int KEYTOOL_SECONDS = 30;

  private Certificate() {}

  /**
   * Makes a keystore (PKCS#12) with a certificate for this machine, signed by itself, by the JDK's
   * own {@code keytool}. A client trusts it by taking the file as its trust store.
   */
  public static void make(Path keystore) throws IOException, InterruptedException {
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process process =
        new ProcessBuilder(
                List.of(
                    keytool,
                    "-genkeypair",
                    "-alias",
                    "emulate",
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-dname",
                    "CN=localhost",
                    "-ext",
                    "SAN=dns:localhost,ip:127.0.0.1",
                    "-validity",
                    "365",
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    PASSWORD,
                    "-keystore",
                    keystore.toString()))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(KEYTOOL_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException("keytool failed: " + said.strip());
    }
  }

  /**
   * What TLS connections are met with.
   *
   * @throws InputException where {@code keystore} can't be used
   */
  public static SslContext of(Path keystore, String password) {
    try (InputStream in = Files.newInputStream(keystore)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password.toCharArray());
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, password.toCharArray());
      return SslContextBuilder.forServer(keys).sslProvider(SslProvider.JDK).build();
    } catch (IOException | GeneralSecurityException e) {
      throw new InputException(keystore + " can't be used: " + e.getMessage(), e);
    }
  }
}
