package io.tickloom.trainer.cli;

import io.tickloom.trainer.report.Text;

/** What the bands of the charts are. */
final class BandWords {
  private BandWords() {}

  static String of(Data data, Study study) {
    double block = study.bootstrap().block(study.test().judged().size());
    double seconds =
        block * data.rows().schema().gridSeconds() / (double) data.rows().symbols().size();
    return Text.of(
        "95 %% (blocks of %s, %,d draws)",
        seconds < 120 ? Text.of("%.0f s", seconds) : Text.of("%.0f min", seconds / 60),
        study.bootstrap().draws());
  }
}
