package io.tickloom.job.bench;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.reader.TextLineInputFormat;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.apache.flink.streaming.api.functions.windowing.WindowFunction;
import org.apache.flink.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;

/**
 * The same six features as {@link HopRival}, as one writes them with Flink's sliding windows and a
 * running total in each.
 *
 * <p>Arguments: one dump, and a folder for lines of a window's end in milliseconds and six values.
 */
public final class SlidingRival {
  private SlidingRival() {}

  /** Runs it. */
  public static void main(String[] args) throws Exception {
    Path output = Path.of(args[1]).toAbsolutePath();
    StreamExecutionEnvironment flink = RivalCluster.beside(output);
    FileSource<String> lines =
        FileSource.forRecordStreamFormat(
                new TextLineInputFormat(),
                new org.apache.flink.core.fs.Path(Path.of(args[0]).toUri()))
            .build();
    WindowFunction<SlidingTotal, String, String, TimeWindow> row =
        (symbol, window, totals, out) -> {
          for (SlidingTotal total : totals) {
            out.collect(window.getEnd() + "," + total.features());
          }
        };
    flink
        .fromSource(lines, WatermarkStrategy.noWatermarks(), "lines")
        .map(SlidingTotal::ofLine)
        .returns(SlidingTotal.class)
        .assignTimestampsAndWatermarks(
            WatermarkStrategy.<SlidingTotal>forMonotonousTimestamps()
                .withTimestampAssigner((trade, before) -> trade.millis))
        .keyBy(trade -> "ETHUSDT", Types.STRING)
        .window(SlidingEventTimeWindows.of(Duration.ofSeconds(60), Duration.ofSeconds(5)))
        .reduce(SlidingTotal::plus, row, Types.STRING)
        .sinkTo(
            FileSink.forRowFormat(
                    new org.apache.flink.core.fs.Path(output.toUri()),
                    new SimpleStringEncoder<String>())
                .withBucketAssigner(new BasePathBucketAssigner<>())
                .build());
    flink.execute("sliding windows");
  }
}
