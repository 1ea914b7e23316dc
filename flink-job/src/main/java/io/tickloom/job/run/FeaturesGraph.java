package io.tickloom.job.run;

import io.tickloom.job.checkpoint.CheckpointSums;
import io.tickloom.job.checkpoint.SummedSource;
import io.tickloom.job.engine.BlockKey;
import io.tickloom.job.engine.BlockRows;
import io.tickloom.job.feature.PaneBlock;
import io.tickloom.job.quality.QualityNote;
import io.tickloom.job.row.ColumnBlock;
import io.tickloom.job.row.TableSchema;
import io.tickloom.job.sink.TableSink;
import io.tickloom.job.source.file.TapeSource;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.SideOutputDataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;

/** Wires the rooms: tapes, blocks of panes keyed by symbol and time, rows and path, Parquet. */
final class FeaturesGraph {
  private FeaturesGraph() {}

  /** The source that reads the tapes of {@code plan}. */
  static TapeSource source(FeaturesPlan plan) {
    return new TapeSource(
        plan.tapes(), plan.books(), plan.cuts(), plan.blocks(), plan.skipBadLines());
  }

  /** The same; the checkpoints of the job get their sums, unless they lie in a store. */
  static Source<PaneBlock, ?, ?> summed(FeaturesPlan plan) {
    return plan.place().isStore()
        ? source(plan)
        : new SummedSource<>(
            source(plan),
            TypeInformation.of(PaneBlock.class),
            new CheckpointSums(plan.place().checkpoints().getPath()));
  }

  /** The keyed stage that makes the rows of {@code plan}. */
  static BlockRows rows(FeaturesPlan plan) {
    return new BlockRows(plan.grid(), plan.blocks(), plan.catalogue());
  }

  static void build(
      StreamExecutionEnvironment env,
      FeaturesPlan plan,
      Source<PaneBlock, ?, ?> source,
      KeyedProcessFunction<String, PaneBlock, ColumnBlock> maker) {
    int blockSeconds = plan.blocks().seconds();
    SingleOutputStreamOperator<ColumnBlock> rows =
        env.fromSource(source, WatermarkStrategy.noWatermarks(), "tapes")
            .uid("tapes")
            .keyBy(block -> key(block, blockSeconds))
            .process(maker)
            .name("rows")
            .uid("rows");
    rows.sinkTo(
            TableSink.of(
                plan.place().rows(), TableSchema.rows(plan.catalogue()), plan.rowsMetadata()))
        .name("rows to Parquet")
        .uid("rows-parquet");
    if (plan.withPath()) {
      rows.getSideOutput(BlockRows.PATH)
          .sinkTo(
              TableSink.of(
                  plan.place().path(), TableSchema.path(plan.catalogue()), plan.pathMetadata()))
          .name("path to Parquet")
          .uid("path-parquet");
    }
    SideOutputDataStream<String> notes = rows.getSideOutput(BlockRows.NOTES);
    notes
        .filter(QualityNote::is)
        .name("quality notes")
        .uid("quality-notes")
        .sinkTo(lines(folder(plan, QualityFiles.NOTES), QualityFiles.NOTES))
        .name("data quality")
        .uid("data-quality");
    if (plan.setsLinesAside()) {
      notes
          .filter(line -> !QualityNote.is(line))
          .name("lines set aside")
          .uid("lines-set-aside")
          .sinkTo(lines(folder(plan, "bad_lines"), "bad_lines"))
          .name("bad lines")
          .uid("bad-lines");
    }
  }

  private static String key(PaneBlock block, int blockSeconds) {
    return BlockKey.of(block.symbol(), block.blockStart(), blockSeconds);
  }

  private static Path folder(FeaturesPlan plan, String name) {
    return Path.fromLocalFile(plan.output().resolve(name).toFile());
  }

  private static FileSink<String> lines(Path folder, String name) {
    return FileSink.forRowFormat(folder, new SimpleStringEncoder<String>())
        .withBucketAssigner(new BasePathBucketAssigner<>())
        .withRollingPolicy(OnCheckpointRollingPolicy.build())
        .withOutputFileConfig(
            OutputFileConfig.builder().withPartPrefix(name).withPartSuffix(".jsonl").build())
        .build();
  }
}
