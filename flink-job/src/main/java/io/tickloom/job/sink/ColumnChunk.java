package io.tickloom.job.sink;

import java.io.IOException;
import java.util.ArrayList;
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

  private record Page(byte[] compressed, int plainBytes, int values, Statistics<?> statistics) {}

  ColumnChunk(ColumnDescriptor descriptor) {
    this.descriptor = descriptor;
  }

  /** Statistics of this column's type, without a value. */
  Statistics<?> noStatistics() {
    return Statistics.createStats(descriptor.getPrimitiveType());
  }

  void add(byte[] compressed, int plainBytes, int values, Statistics<?> statistics) {
    pages.add(new Page(compressed, plainBytes, values, statistics));
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
