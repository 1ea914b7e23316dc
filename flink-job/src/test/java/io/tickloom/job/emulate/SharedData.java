package io.tickloom.job.emulate;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The recorded market data beside the checkout. */
final class SharedData {
  private SharedData() {}

  /** A file of it; the test is skipped where it is absent, and fails there under CI. */
  static Path file(String name) {
    Path file = Path.of("../../shared/data", name);
    if (!Files.exists(file) && "true".equals(System.getenv("CI"))) {
      throw new AssertionError(file.toAbsolutePath() + " is absent");
    }
    assumeTrue(Files.exists(file), file + " is absent");
    return file;
  }
}
