package io.tickloom.job.sink;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import io.tickloom.job.row.Column;
import io.tickloom.job.row.ColumnBlock;
import io.tickloom.job.row.TableSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.serialization.BulkWriter;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;

/**
 * Writes blocks of columns as Parquet: a page a block and column, zstd, no dictionary.
 *
 * <p>Pages are compressed as they come, so that a row group waits in memory in its compressed form.
 */
final class ParquetTableWriter implements BulkWriter<ColumnBlock> {
  private static final int ROW_GROUP_ROWS = 32_768;
  private static final int ZSTD_LEVEL = 1;

  private final TableSchema schema;
  private final Map<String, String> metadata;
  private final ParquetFileWriter file;
  private final List<ColumnChunk> chunks = new ArrayList<>();
  private final PlainPages pages = new PlainPages();
  private final ZstdCompressCtx zstd = new ZstdCompressCtx();
  private byte[] scratch = new byte[1 << 16];
  private long rows;

  ParquetTableWriter(TableSchema schema, Map<String, String> metadata, FSDataOutputStream out)
      throws IOException {
    this.schema = schema;
    this.metadata = metadata;
    MessageType message = ParquetSchema.of(schema);
    file =
        new ParquetFileWriter(
            new StreamOutputFile(out),
            message,
            ParquetFileWriter.Mode.CREATE,
            Long.MAX_VALUE,
            0,
            ParquetProperties.DEFAULT_COLUMN_INDEX_TRUNCATE_LENGTH,
            ParquetProperties.DEFAULT_STATISTICS_TRUNCATE_LENGTH,
            ParquetProperties.DEFAULT_PAGE_WRITE_CHECKSUM_ENABLED);
    file.start();
    message.getColumns().forEach(column -> chunks.add(new ColumnChunk(column)));
    zstd.setLevel(ZSTD_LEVEL);
  }

  @Override
  public void addElement(ColumnBlock block) throws IOException {
    if (block.rows() == 0) {
      return;
    }
    int count = block.rows();
    int size = pages.repeated(block.symbol(), count);
    chunks.get(0).add(compressed(size), size, count, symbols(block));
    size = pages.longs(block.timeMicros());
    chunks.get(1).add(compressed(size), size, count, times(block));
    for (int i = 0; i < schema.valueColumns(); i++) {
      ColumnChunk chunk = chunks.get(i + 2);
      boolean bits = schema.columns().get(i + 2).type() == Column.Type.BOOLEAN;
      double[] values = block.values()[i];
      size = bits ? pages.booleans(values) : pages.doubles(values);
      chunk.add(compressed(size), size, count, chunk.noStatistics());
    }
    rows += count;
    if (rows >= ROW_GROUP_ROWS) {
      writeRowGroup();
    }
  }

  /** The first {@code size} bytes of the page, compressed. */
  private byte[] compressed(int size) {
    int most = (int) Zstd.compressBound(size);
    if (scratch.length < most) {
      scratch = new byte[most];
    }
    int length = zstd.compressByteArray(scratch, 0, scratch.length, pages.bytes(), 0, size);
    return Arrays.copyOf(scratch, length);
  }

  private Statistics<?> symbols(ColumnBlock block) {
    Statistics<?> statistics = chunks.get(0).noStatistics();
    statistics.updateStats(Binary.fromString(block.symbol()));
    return statistics;
  }

  private Statistics<?> times(ColumnBlock block) {
    Statistics<?> statistics = chunks.get(1).noStatistics();
    statistics.updateStats(block.timeMicros()[0]);
    statistics.updateStats(block.timeMicros()[block.rows() - 1]);
    return statistics;
  }

  private void writeRowGroup() throws IOException {
    if (rows > 0) {
      file.startBlock(rows);
      for (ColumnChunk chunk : chunks) {
        chunk.writeTo(file, rows);
      }
      file.endBlock();
      rows = 0;
    }
  }

  @Override
  public void flush() {}

  @Override
  public void finish() throws IOException {
    writeRowGroup();
    file.end(metadata);
    zstd.close();
  }
}
