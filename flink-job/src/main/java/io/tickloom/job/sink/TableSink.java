package io.tickloom.job.sink;

import io.tickloom.job.row.ColumnBlock;
import io.tickloom.job.row.TableSchema;
import java.util.Map;
import org.apache.flink.api.common.serialization.BulkWriter;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;

/** A folder of Parquet files; a file appears under its name when its checkpoint is complete. */
public final class TableSink {
  private TableSink() {}

  /** A sink into {@code folder}. */
  public static FileSink<ColumnBlock> of(
      Path folder, TableSchema schema, Map<String, String> metadata) {
    BulkWriter.Factory<ColumnBlock> writers = out -> new ParquetTableWriter(schema, metadata, out);
    return FileSink.forBulkFormat(folder, writers)
        .withBucketAssigner(new BasePathBucketAssigner<>())
        .withRollingPolicy(OnCheckpointRollingPolicy.build())
        .withOutputFileConfig(
            OutputFileConfig.builder()
                .withPartPrefix(schema.table())
                .withPartSuffix(".parquet")
                .build())
        .build();
  }
}
