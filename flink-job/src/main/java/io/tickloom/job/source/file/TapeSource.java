package io.tickloom.job.source.file;

import io.tickloom.job.feature.BlockClock;
import io.tickloom.job.feature.PaneBlock;
import io.tickloom.job.tape.BookTape;
import io.tickloom.job.tape.Tape;
import io.tickloom.job.tape.TapeCuts;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Tapes of files as a bounded source of pane blocks. */
public final class TapeSource implements Source<PaneBlock, CutSplit, List<CutSplit>> {
  private static final long serialVersionUID = 1L;

  private final ArrayList<Tape> tapes;
  private final ArrayList<BookTape> books;
  private final ArrayList<TapeCuts.Cut> cuts;
  private final int blockSeconds;
  private final boolean skipBadLines;

  /**
   * A source of {@code tapes} and {@code books}.
   *
   * @param cuts of these
   * @param skipBadLines whether a line that breaks a rule is set aside instead of ending the run
   */
  public TapeSource(
      List<Tape> tapes,
      List<BookTape> books,
      List<TapeCuts.Cut> cuts,
      BlockClock blocks,
      boolean skipBadLines) {
    this.tapes = new ArrayList<>(tapes);
    this.books = new ArrayList<>(books);
    this.cuts = new ArrayList<>(cuts);
    this.blockSeconds = blocks.seconds();
    this.skipBadLines = skipBadLines;
  }

  @Override
  public Boundedness getBoundedness() {
    return Boundedness.BOUNDED;
  }

  @Override
  public SplitEnumerator<CutSplit, List<CutSplit>> createEnumerator(
      SplitEnumeratorContext<CutSplit> context) {
    return new CutEnumerator(context, cuts.stream().map(CutSplit::new).toList());
  }

  @Override
  public SplitEnumerator<CutSplit, List<CutSplit>> restoreEnumerator(
      SplitEnumeratorContext<CutSplit> context, List<CutSplit> left) {
    return new CutEnumerator(context, left);
  }

  @Override
  public SourceReader<PaneBlock, CutSplit> createReader(SourceReaderContext context) {
    return new CutReader(
        context, context.metricGroup(), tapes, books, new BlockClock(blockSeconds), skipBadLines);
  }

  @Override
  public SimpleVersionedSerializer<CutSplit> getSplitSerializer() {
    return new CutSplit.Serializer();
  }

  @Override
  public SimpleVersionedSerializer<List<CutSplit>> getEnumeratorCheckpointSerializer() {
    return new CutSplit.ListSerializer();
  }
}
