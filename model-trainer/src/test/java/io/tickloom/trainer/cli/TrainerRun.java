package io.tickloom.trainer.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;

/** What the trainer said when it was called. */
record TrainerRun(int code, String out, String err) {
  /** Calls it in this process. */
  static TrainerRun of(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = Stream.of(args).map(Object::toString).toArray(String[]::new);
    int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), false, words);
    return new TrainerRun(code, out.toString(), err.toString());
  }
}
