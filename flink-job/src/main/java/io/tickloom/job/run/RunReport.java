package io.tickloom.job.run;

import io.tickloom.job.engine.BlockCounts;
import io.tickloom.job.row.TableSchema;
import org.apache.flink.api.common.JobExecutionResult;

/** The last lines of a run: what went in, what came out, how long it took, where to look. */
final class RunReport {
  private RunReport() {}

  static void print(FeaturesPlan plan, JobExecutionResult result, long startNanos) {
    long badLines = count(result, BlockCounts.BAD_LINES);
    System.out.printf(
        "  features   %,d trades, %,d gaps -> %,d rows x %d columns, %,d s of path"
            + "   %,d MB   %.1f s%n",
        count(result, BlockCounts.TRADES),
        count(result, BlockCounts.GAPS),
        count(result, BlockCounts.ROWS),
        TableSchema.rows(plan.catalogue()).columns().size(),
        count(result, BlockCounts.PATH),
        plan.bytes() / 1_000_000,
        (System.nanoTime() - startNanos) / 1e9);
    if (plan.skipBadLines()) {
      System.out.printf(
          "  bad lines  %,d set aside%s%n",
          badLines, badLines == 0 ? "" : " in " + plan.output().resolve("bad_lines"));
    }
    System.out.println("  output     " + plan.output());
  }

  private static long count(JobExecutionResult result, String name) {
    Long value = result.getAccumulatorResult(name);
    return value == null ? 0 : value;
  }
}
