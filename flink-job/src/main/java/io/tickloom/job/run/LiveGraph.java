package io.tickloom.job.run;

import io.tickloom.job.checkpoint.CheckpointSums;
import io.tickloom.job.checkpoint.SummedSource;
import io.tickloom.job.engine.LiveRow;
import io.tickloom.job.engine.LiveRows;
import io.tickloom.job.feed.SymbolPanes;
import io.tickloom.job.row.ColumnBlock;
import io.tickloom.job.row.TableSchema;
import io.tickloom.job.score.JsonLines;
import io.tickloom.job.score.Judge;
import io.tickloom.job.score.LabelRule;
import io.tickloom.job.score.Prediction;
import io.tickloom.job.score.PredictionBlock;
import io.tickloom.job.score.Scored;
import io.tickloom.job.sink.RollingTable;
import io.tickloom.job.sink.TableSink;
import io.tickloom.job.source.live.LiveSource;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.DefaultRollingPolicy;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** Wires the rooms: the live source, rows by symbol, scores, Parquet and the console. */
final class LiveGraph {
  private LiveGraph() {}

  static void build(StreamExecutionEnvironment env, LivePlan plan) {
    DataStream<LiveRow> rows =
        env.fromSource(source(plan), WatermarkStrategy.noWatermarks(), "exchange")
            .uid("exchange")
            .setParallelism(1)
            .keyBy(SymbolPanes::symbol)
            .process(new LiveRows(plan.grid(), plan.catalogue()))
            .name("live rows")
            .uid("live-rows");
    // First in line, so that a line is on the console before its row is on its way to a file.
    SingleOutputStreamOperator<Scored> scored =
        rows.map(new ScoreMap(plan.model(), plan.grid().seconds(), plan.catalogue()))
            .name("score")
            .uid("score");
    scored
        .map(new ConsoleRows(plan.catalogue().historySeconds()))
        .sinkTo(new DiscardingSink<>())
        .name("console");
    table(plan, rows, LiveRow::rows, TableSchema.rows(plan.catalogue()));
    table(plan, rows, LiveRow::path, TableSchema.path(plan.catalogue()));
    if (plan.scores()) {
      table(plan, scored, PredictionBlock::of, TableSchema.predictions());
      jsonLines(plan, scored);
      plan.label().ifPresent(label -> outcomes(scored, label));
    }
  }

  private static void outcomes(DataStream<Scored> scored, LabelRule label) {
    scored
        .keyBy(Scored::symbol)
        .process(new Judge(label))
        .name("outcomes")
        .uid("outcomes")
        .map(new ConsoleOutcomes(label.ofMid()))
        .sinkTo(new DiscardingSink<>())
        .name("console outcomes");
  }

  private static Source<SymbolPanes, ?, ?> source(LivePlan plan) {
    return new SummedSource<>(
        new LiveSource(plan.feed()),
        TypeInformation.of(SymbolPanes.class),
        new CheckpointSums(new LiveFolder(plan.output()).checkpoints().toString()));
  }

  /** The block of a table that is in a record. */
  interface Part<T> extends java.io.Serializable {
    ColumnBlock of(T from);
  }

  private static <T> void table(
      LivePlan plan, DataStream<T> stream, Part<T> part, TableSchema schema) {
    String name = schema.table();
    stream
        .map(part::of)
        .returns(ColumnBlock.class)
        .filter(block -> block.rows() > 0)
        .keyBy(ColumnBlock::symbol)
        .process(new RollingTable(plan.rollSeconds()))
        .name(name + " of a file")
        .uid(name + "-held")
        .sinkTo(TableSink.of(folder(plan, name), schema, plan.metadata().get(name)))
        .name(name + " to Parquet")
        .uid(name + "-parquet");
  }

  private static void jsonLines(LivePlan plan, DataStream<Scored> scored) {
    FileSink<String> files =
        FileSink.forRowFormat(folder(plan, "predictions_jsonl"), new SimpleStringEncoder<String>())
            .withBucketAssigner(new BasePathBucketAssigner<>())
            .withRollingPolicy(
                DefaultRollingPolicy.builder()
                    .withRolloverInterval(Duration.ofSeconds(plan.rollSeconds()))
                    .withInactivityInterval(Duration.ofSeconds(plan.rollSeconds()))
                    .build())
            .withOutputFileConfig(
                OutputFileConfig.builder()
                    .withPartPrefix("predictions")
                    .withPartSuffix(".jsonl")
                    .build())
            .build();
    scored
        .<String>flatMap(
            (from, out) -> {
              for (Prediction prediction : from.predictions()) {
                if (prediction.isMade()) {
                  out.collect(JsonLines.of(prediction));
                }
              }
            })
        .returns(Types.STRING)
        .sinkTo(files)
        .name("predictions to JSON lines")
        .uid("predictions-jsonl");
  }

  private static Path folder(LivePlan plan, String name) {
    return Path.fromLocalFile(plan.output().resolve(name).toFile());
  }
}
