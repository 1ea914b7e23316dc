package io.tickloom.trainer.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BundleTest {
  private static final Linear MODEL =
      new Linear(
          0.1, 6, new double[] {1, 2}, new double[] {1, 4}, new double[] {0.5, -1}, new double[2]);

  @TempDir Path folder;

  private static Bundle bundle() throws IOException {
    return new Bundle(manifest(ModelKind.LOGISTIC), MODEL.toJson());
  }

  private static Manifest manifest(ModelKind kind) {
    return new Manifest(
        Manifest.FORMAT,
        "test",
        kind,
        List.of(new Feature("a", 1, 60), new Feature("b", 2, 300)),
        5,
        new Manifest.LabelForm("direction", 0, 60),
        Calibration.NONE,
        new Manifest.Thresholds(0.4, 0.6, -1, "profit"),
        true,
        List.of("x.csv"),
        "abc",
        7,
        new TreeMap<>(Map.of("horizon", "60")),
        new TreeMap<>());
  }

  private static List<Feature> columns() {
    return List.of(new Feature("other", 1, 5), new Feature("b", 2, 300), new Feature("a", 1, 60));
  }

  @Test
  void isReadBackAsItWasWritten() throws IOException {
    Path file = folder.resolve("model.zip");
    Files.write(file, bundle().toBytes());
    Bundle back = Bundle.read(file);
    assertThat(back.manifest()).isEqualTo(bundle().manifest());
    assertThat(back.model().probability(new float[] {1, 2}))
        .isEqualTo(MODEL.probability(new float[] {1, 2}));
  }

  /** One tree: below 1.5, or absent, −0.5, else 0.25. */
  private static final byte[] TREE =
      """
      {"learner":{"objective":{"name":"multi:softprob"},
       "learner_model_param":{"num_class":"2","base_score":"0"},
       "gradient_booster":{"model":{"tree_info":[1],"trees":[{"left_children":[1,-1,-1],
        "right_children":[2,-1,-1],"split_indices":[0,0,0],
        "split_conditions":[1.5,-0.5,0.25],"default_left":[1,0,0]}]}}}}
      """
          .getBytes(StandardCharsets.UTF_8);

  @Test
  void aStackAndItsJudgeAreReadBack() throws IOException {
    Manifest manifest = manifest(ModelKind.STACK);
    TreeMap<String, byte[]> parts = new TreeMap<>();
    parts.put("trees.xgboost.json", TREE);
    parts.put("logistic.json", MODEL.toJson());
    parts.put("stack.json", new Stack.Weights(0.1, 0.7, 0.4).toJson());
    double[] ones = {1, 1, 1};
    Linear judge = new Linear(0, 6, new double[3], ones, new double[] {1, 0, 2}, new double[3]);
    Path file = folder.resolve("stack.zip");
    Bundle written = new Bundle(manifest, parts).withMeta(ModelKind.LOGISTIC, judge.toJson());
    Files.write(file, written.toBytes());
    Scorer scorer = new Scorer(Bundle.read(file), columns(), 5);
    // a = b = 2: log odds of the trees .25, of the logistic .1 + .5·(2 − 1) − (2 − 2)/4 = .6
    double z = 0.1 + 0.7 * 0.25 + 0.4 * 0.6;
    double up = scorer.score(new double[] {0, 2, 2});
    assertThat(up).isCloseTo(1 / (1 + Math.exp(-z)), within(1e-6));
    // The judge's log odds are a + 2·z.
    assertThat(scorer.trust(up)).isCloseTo(1 / (1 + Math.exp(-2 - 2 * z)), within(1e-6));
    parts.remove("logistic.json");
    assertThatThrownBy(() -> new Bundle(manifest, parts))
        .hasMessage("no logistic.json in the bundle");
  }

  @Test
  void whatTheFeaturesWereLikeIsReadBack() throws IOException {
    DriftBins a = new DriftBins("a", 1, new float[] {0.1f, 0.3f}, new long[] {5, 6, 7}, 2);
    DriftBins b = new DriftBins("b", 2, new float[0], new long[] {20}, 0);
    Path file = folder.resolve("drift.zip");
    Files.write(file, bundle().withDrift(new DriftReference("train", List.of(a, b))).toBytes());
    DriftReference back = Bundle.read(file).drift().orElseThrow();
    assertThat(back.part()).isEqualTo("train");
    assertThat(back.features().get(0)).usingRecursiveComparison().isEqualTo(a);
    assertThat(back.features().get(1)).usingRecursiveComparison().isEqualTo(b);
    assertThat(bundle().drift()).isEmpty();
    assertThatThrownBy(() -> bundle().withDrift(new DriftReference("train", List.of(b))))
        .hasMessage("a reference for [b]; the model asks for [a, b]");
  }

  @Test
  void withoutAJudgeTrustIsUndefined() throws IOException {
    Scorer scorer = new Scorer(bundle(), columns(), 5);
    assertThat(scorer.trust(scorer.score(new double[] {99, 6, 3}))).isNaN();
  }

  @Test
  void theSameContentGivesTheSameBytes() throws IOException {
    assertThat(bundle().toBytes()).isEqualTo(bundle().toBytes());
  }

  @Test
  void carriesNoClock() throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle().toBytes()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 1, 1, 0, 0));
      }
    }
  }

  @Test
  void scoresRowsOfAnotherOrderByName() throws IOException {
    Scorer scorer = new Scorer(bundle(), columns(), 5);
    // z = .1 + .5·(3 − 1) − (6 − 2)/4 = .1
    assertThat(scorer.score(new double[] {99, 6, 3})).isEqualTo(1 / (1 + StrictMath.exp(-0.1)));
  }

  @Test
  void refusesRowsWithoutItsFeaturesAndNamesThem() {
    assertThatThrownBy(() -> new Scorer(bundle(), List.of(new Feature("b", 3, 300)), 5))
        .hasMessage("the rows don't fit the model: a (missing), b (version 3, the model knows 2)");
  }

  @Test
  void refusesARowOfAnotherLength() throws IOException {
    Scorer scorer = new Scorer(bundle(), columns(), 5);
    assertThatThrownBy(() -> scorer.score(new double[2]))
        .hasMessage("a row of 2 values; 3 columns were announced");
  }

  @Test
  void refusesRowsOfAnotherGrid() {
    assertThatThrownBy(() -> new Scorer(bundle(), columns(), 1))
        .hasMessage("the model was trained on a grid of 5 s, the rows have one of 1 s");
  }

  @Test
  void refusesAFileThatIsNoBundle() throws IOException {
    Path file = Files.writeString(folder.resolve("model.zip"), "no zip");
    assertThatThrownBy(() -> Bundle.read(file)).hasMessageContaining("is no model bundle");
  }
}
