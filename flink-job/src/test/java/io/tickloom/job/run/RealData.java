package io.tickloom.job.run;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The recorded market data beside the checkout. */
final class RealData {
  private RealData() {}

  /** A folder of it; the test is skipped where it is absent, and fails there under CI. */
  static Path folder(String name) {
    Path folder = Path.of("../../shared/data", name);
    if (!Files.isDirectory(folder) && "true".equals(System.getenv("CI"))) {
      throw new AssertionError(folder.toAbsolutePath() + " is absent");
    }
    assumeTrue(Files.isDirectory(folder), folder + " is absent");
    return folder;
  }
}
