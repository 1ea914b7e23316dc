package io.tickloom.job.run;

import io.tickloom.job.record.FeedRecorder;
import io.tickloom.job.record.RecordedMarket;
import io.tickloom.job.record.Recorder;
import io.tickloom.job.record.RecorderFigures;
import io.tickloom.job.record.StreamRecorder;
import io.tickloom.job.source.live.LiveStatus;
import io.tickloom.job.tape.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Keeps the exchange's messages beside a live run. Without a book it has connections of its own:
 * the book's many changes wait in no queue before the trades that rows are made of. With one it
 * keeps what the run itself hears, so that the recording gives the same rows.
 */
final class LiveRecording {
  private final Recorder recorder;
  private final Runnable stop;

  private LiveRecording(Recorder recorder, Runnable stop) {
    this.recorder = recorder;
    this.stop = stop;
  }

  /** Begins to record {@code market} into {@code folder}. */
  static LiveRecording begin(Path folder, RecordedMarket market) {
    Recorder recorder = recorder(folder);
    StreamRecorder stream =
        new StreamRecorder(market, recorder, LiveConsole::note, EpochClock::nanos);
    Thread thread = new Thread(() -> run(stream), "recorder-streams");
    thread.setDaemon(true);
    thread.start();
    return new LiveRecording(
        recorder,
        () -> {
          stream.stop();
          join(thread);
        });
  }

  /** Begins to record what the run hears of {@code symbols} into {@code folder}. */
  static LiveRecording ofFeed(Path folder, List<String> symbols) {
    Recorder recorder = recorder(folder);
    LiveStatus.tapTo(
        new RecordedFeed(
            new FeedRecorder(recorder, symbols, LiveConsole::note, EpochClock::nanos)));
    return new LiveRecording(recorder, () -> {});
  }

  private static Recorder recorder(Path folder) {
    try {
      return new Recorder(folder, LiveConsole::note, System::nanoTime);
    } catch (IOException e) {
      throw new InputException("--record " + folder + " can't be written: " + e.getMessage(), e);
    }
  }

  private static void run(StreamRecorder stream) {
    try {
      stream.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Writes what has come, ends the files, and says how much it was. */
  void close() {
    stop.run();
    recorder.close();
    print(recorder.figures());
  }

  /** Says what was recorded. */
  static void print(RecorderFigures figures) {
    System.out.printf(
        "  recorded   %,d messages in %,d files; %,d lost by the disk, %,d trades missed between%n",
        figures.written(), figures.files(), figures.lost(), figures.missed());
    System.out.flush();
  }
}
