package io.tickloom.job.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a run from the command line says and leaves.
 *
 * @param status exit status
 * @param out lines on the standard output
 * @param err lines on the standard error
 */
record MainRun(int status, List<String> out, List<String> err) {
  /** Runs as from a shell, but in this process. */
  static MainRun of(String... args) {
    QuietLogs.install();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream realOut = System.out;
    PrintStream realErr = System.err;
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
      return new MainRun(Main.run(args), lines(out), lines(err));
    } finally {
      System.setOut(realOut);
      System.setErr(realErr);
    }
  }

  private static List<String> lines(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /** Files below {@code folder}, hidden ones too; none where it does not exist. */
  static List<String> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).map(Path::toString).sorted().toList();
    }
  }
}
