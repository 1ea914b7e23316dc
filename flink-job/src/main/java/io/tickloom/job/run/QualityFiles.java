package io.tickloom.job.run;

import io.tickloom.job.quality.QualityJson;
import io.tickloom.job.quality.QualityNote;
import io.tickloom.job.quality.QualityReport;
import io.tickloom.job.tape.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The notes that a job committed, and the report that is made of them at its end. */
final class QualityFiles {
  /** Folder of the notes, gone when the report is there. */
  static final String NOTES = "data_quality";

  /** The report. */
  static final String REPORT = "data_quality.json";

  private QualityFiles() {}

  /** Whether the job that wrote to {@code output} came to the end of its tapes. */
  static boolean tellTheEnd(Path output) {
    Path notes = output.resolve(NOTES);
    try {
      if (Files.isDirectory(notes)) {
        for (Path part : parts(notes)) {
          try (Stream<String> lines = Files.lines(part)) {
            if (lines.anyMatch(QualityNote::isEnd)) {
              return true;
            }
          }
        }
      }
      return false;
    } catch (IOException e) {
      throw new InputException(notes + " can't be read", e);
    }
  }

  /** Adds the notes up, writes the report into the output folder, and deletes the notes. */
  static QualityReport merge(FeaturesPlan plan, List<String> remarks) {
    QualityReport report = new QualityReport(plan.tapes(), remarks);
    Path notes = plan.output().resolve(NOTES);
    try {
      if (Files.isDirectory(notes)) {
        for (Path part : parts(notes)) {
          try (Stream<String> lines = Files.lines(part)) {
            lines.forEach(report::add);
          }
        }
        OutputFolder.delete(notes);
      }
      Files.writeString(plan.output().resolve(REPORT), QualityJson.of(report));
      return report;
    } catch (IOException e) {
      throw new InputException(plan.output().resolve(REPORT) + " can't be written", e);
    }
  }

  private static List<Path> parts(Path notes) throws IOException {
    try (Stream<Path> files = Files.list(notes)) {
      return files.filter(file -> !file.getFileName().toString().startsWith(".")).toList();
    }
  }
}
