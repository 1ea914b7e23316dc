package io.tickloom.job.sink;

import io.tickloom.job.row.ColumnBlock;
import io.tickloom.job.row.TableSchema;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.flink.core.fs.local.LocalDataOutputStream;

/** One Parquet file of a table on the local disk, written without a job. */
public final class TableFile implements Closeable {
  private final LocalDataOutputStream out;
  private final ParquetTableWriter writer;

  /** Begins {@code file}, whose folder is made if need be. */
  public TableFile(Path file, TableSchema schema, Map<String, String> metadata) throws IOException {
    Files.createDirectories(file.getParent());
    out = new LocalDataOutputStream(file.toFile());
    writer = new ParquetTableWriter(schema, metadata, out);
  }

  /** Adds rows. */
  public void add(ColumnBlock block) throws IOException {
    writer.addElement(block);
  }

  @Override
  public void close() throws IOException {
    try (out) {
      writer.finish();
    }
  }
}
