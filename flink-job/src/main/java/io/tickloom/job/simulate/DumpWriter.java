package io.tickloom.job.simulate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Writes sweeps as dumps, one file a UTC day, with consecutive ids across them. */
final class DumpWriter implements SweepListener, AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 20;

  private final Path folder;
  private final String symbol;
  private final SimulationProgress progress;
  private final DumpLines lines = new DumpLines(BUFFER_BYTES);
  private OutputStream out = OutputStream.nullOutputStream();
  private long nextTradeId;
  private long bytesWritten;
  private long timeMicros;

  DumpWriter(Path folder, String symbol, long firstTradeId, SimulationProgress progress) {
    this.folder = folder;
    this.symbol = symbol;
    this.nextTradeId = firstTradeId;
    this.progress = progress;
  }

  /** Name of a day's dump, as the exchange names it. */
  static String fileName(String symbol, LocalDate day) {
    return symbol + "-trades-" + day + ".csv";
  }

  @Override
  public void openDay(LocalDate day) throws IOException {
    close();
    out = Files.newOutputStream(folder.resolve(fileName(symbol, day)));
  }

  @Override
  public void sweep(Sweep sweep) throws IOException {
    if (!lines.hasRoom()) {
      flush();
    }
    lines.append(sweep, nextTradeId);
    nextTradeId += sweep.trades;
    timeMicros = sweep.timeMicros;
  }

  @Override
  public void close() throws IOException {
    try {
      flush();
    } finally {
      out.close();
    }
  }

  long bytesWritten() {
    return bytesWritten;
  }

  private void flush() throws IOException {
    if (lines.length() == 0) {
      return;
    }
    out.write(lines.buffer(), 0, lines.length());
    bytesWritten += lines.length();
    lines.clear();
    progress.reached(bytesWritten, timeMicros);
  }
}
