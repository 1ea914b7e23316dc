package io.tickloom.job.run;

import io.tickloom.job.tape.InputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import picocli.CommandLine.Option;

/** Whom TLS connections trust: the JDK's own authorities, or those of a file. */
final class TrustOptions {
  @Option(
      names = "--truststore",
      paramLabel = "FILE",
      description =
          "Trust the certificates in this file and no others: a keystore (PKCS#12, JKS) or PEM."
              + " Default: the JDK's.")
  private Path truststore;

  @Option(
      names = "--truststore-password",
      defaultValue = "changeit",
      paramLabel = "WORD",
      description = "The keystore's. Default: ${DEFAULT-VALUE}.")
  private String password;

  /** Whether a file was named. */
  boolean isSet() {
    return truststore != null;
  }

  /** Makes it so for all connections of this process that are opened from now on. */
  void apply() {
    if (truststore == null) {
      return;
    }
    try {
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      KeyStore store = read();
      if (store.size() == 0) {
        throw new InputException("--truststore " + truststore + " holds no certificate");
      }
      managers.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      SSLContext.setDefault(context);
    } catch (IOException | GeneralSecurityException e) {
      throw new InputException(
          "--truststore " + truststore + " can't be read: " + e.getMessage(), e);
    }
  }

  private KeyStore read() throws IOException, GeneralSecurityException {
    byte[] bytes = Files.readAllBytes(truststore);
    if (!new String(bytes, StandardCharsets.ISO_8859_1).contains("-----BEGIN CERTIFICATE")) {
      return KeyStore.getInstance(truststore.toFile(), password.toCharArray());
    }
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    int count = 0;
    for (Certificate certificate :
        CertificateFactory.getInstance("X.509")
            .generateCertificates(new ByteArrayInputStream(bytes))) {
      store.setCertificateEntry("trusted-" + count++, certificate);
    }
    return store;
  }
}
