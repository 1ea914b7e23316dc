package io.tickloom.job.run;

import io.tickloom.job.engine.BlockCounts;
import io.tickloom.job.quality.QualityReport;
import io.tickloom.job.quality.QualityTable;
import io.tickloom.job.row.TableSchema;
import org.apache.flink.api.common.JobExecutionResult;

/** The last lines of a run: what went in, what came out, how long it took, where to look. */
final class RunReport {
  private RunReport() {}

  static void print(
      FeaturesPlan plan, JobExecutionResult result, QualityReport quality, long startNanos) {
    print(
        plan,
        count(result, BlockCounts.ROWS),
        count(result, BlockCounts.PATH),
        quality,
        startNanos);
  }

  static void print(
      FeaturesPlan plan, long rows, long path, QualityReport quality, long startNanos) {
    System.out.printf(
        "  features   %,d trades, %,d gaps -> %,d rows x %d columns, %,d s of path"
            + "   %,d MB   %.1f s%n",
        quality.trades(),
        quality.gaps(),
        rows,
        TableSchema.rows(plan.catalogue()).columns().size(),
        path,
        plan.bytes() / 1_000_000,
        (System.nanoTime() - startNanos) / 1e9);
    if (plan.setsLinesAside()) {
      System.out.printf(
          "  bad lines  %,d set aside%s%n",
          quality.setAside(),
          quality.setAside() == 0 ? "" : " in " + plan.output().resolve("bad_lines"));
    }
    QualityTable.of(quality).forEach(System.out::println);
    System.out.println("  output     " + plan.output());
    if (plan.place().isStore()) {
      System.out.println("  store      " + plan.place().root());
    }
  }

  private static long count(JobExecutionResult result, String name) {
    Long value = result.getAccumulatorResult(name);
    return value == null ? 0 : value;
  }
}
