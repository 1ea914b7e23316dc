package io.tickloom.job.sink;

import com.github.luben.zstd.ZstdCompressCtx;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** The compressed pages of one column of the row group that is being gathered. */
final class ColumnChunk {
  private final ColumnDescriptor descriptor;
  private final List<Page> pages = new ArrayList<>();
  private byte[] scratch = new byte[1 << 16];

  private record Page(byte[] compressed, int plainBytes, int values, Statistics<?> statistics) {}

  ColumnChunk(ColumnDescriptor descriptor) {
    this.descriptor = descriptor;
  }

  /** Statistics of this column's type, without a value. */
  Statistics<?> noStatistics() {
    return Statistics.createStats(descriptor.getPrimitiveType());
  }

  void add(ZstdCompressCtx zstd, byte[] plain, int size, int values, Statistics<?> statistics) {
    int most = (int) com.github.luben.zstd.Zstd.compressBound(size);
    if (scratch.length < most) {
      scratch = new byte[most];
    }
    int compressed = zstd.compressByteArray(scratch, 0, scratch.length, plain, 0, size);
    pages.add(new Page(Arrays.copyOf(scratch, compressed), size, values, statistics));
  }

  void writeTo(ParquetFileWriter file, long rows) throws IOException {
    file.startColumn(descriptor, rows, CompressionCodecName.ZSTD);
    for (Page page : pages) {
      file.writeDataPage(
          page.values(),
          page.plainBytes(),
          BytesInput.from(page.compressed()),
          page.statistics(),
          page.values(),
          Encoding.RLE,
          Encoding.RLE,
          Encoding.PLAIN);
    }
    file.endColumn();
    pages.clear();
  }
}
