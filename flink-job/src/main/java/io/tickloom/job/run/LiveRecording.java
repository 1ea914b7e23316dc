package io.tickloom.job.run;

import io.tickloom.job.record.RecordedMarket;
import io.tickloom.job.record.Recorder;
import io.tickloom.job.record.RecorderFigures;
import io.tickloom.job.record.StreamRecorder;
import io.tickloom.job.tape.InputException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Keeps the exchange's messages beside a live run. It has connections of its own: the book's many
 * changes wait in no queue before the trades that rows are made of.
 */
final class LiveRecording {
  private final Recorder recorder;
  private final StreamRecorder stream;
  private final Thread thread;

  private LiveRecording(Recorder recorder, RecordedMarket market) {
    this.recorder = recorder;
    stream = new StreamRecorder(market, recorder, LiveConsole::note, EpochClock::nanos);
    thread = new Thread(this::run, "recorder-streams");
    thread.setDaemon(true);
    thread.start();
  }

  /** Begins to record {@code market} into {@code folder}. */
  static LiveRecording begin(Path folder, RecordedMarket market) {
    try {
      return new LiveRecording(new Recorder(folder, LiveConsole::note, System::nanoTime), market);
    } catch (IOException e) {
      throw new InputException("--record " + folder + " can't be written: " + e.getMessage(), e);
    }
  }

  private void run() {
    try {
      stream.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Writes what has come, ends the files, and says how much it was. */
  void close() {
    stream.stop();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
