package io.tickloom.job.fetch;

/** Hears how far a fetch is. */
public interface FetchListener {
  /** Hears nothing. */
  FetchListener NONE =
      new FetchListener() {
        @Override
        public void progress(String file, long bytes, long totalBytes) {}

        @Override
        public void note(String line) {}
      };

  /**
   * A file has grown.
   *
   * @param file its name
   * @param bytes on disk
   * @param totalBytes of the whole file, or -1 where the host does not tell
   */
  void progress(String file, long bytes, long totalBytes);

  /** Something that a person who waits may want to know. */
  void note(String line);
}
