package io.tickloom.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.trainer.fixture.MetadataJson;
import io.tickloom.trainer.fixture.TapeFolder;
import io.tickloom.trainer.fixture.Walk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can't be done is said in a line that names what is wrong. */
final class UserErrorsTest {
  /** What is said instead of the option's own name. */
  private static final Map<String, String> NAMED = Map.of("--embargo=80000", "too few rows");

  @TempDir static Path shared;
  private static Path tape;

  @BeforeAll
  static void write() {
    tape = new Walk(20_000, 0.05, 5, 1).write(shared.resolve("tape"), 0.62);
  }

  /** The option that the last words are about. */
  private static String wrongOne(List<Object> args) {
    return args.stream()
        .map(Object::toString)
        .filter(word -> word.startsWith("--") && !word.equals("--output"))
        .reduce((first, last) -> last)
        .map(word -> NAMED.getOrDefault(word, word.split("=", 2)[0]))
        .orElseThrow();
  }

  @Test
  void anUnknownOptionIsAnsweredWithTheNearestName() {
    TrainerRun refused =
        TrainerRun.of("--features", tape, "--output", shared.resolve("nothing"), "--horizn", "60");
    assertThat(refused.code()).isEqualTo(Main.USER_ERROR);
    assertThat(refused.err())
        .isEqualTo(
            "tickloom-trainer: unknown option \"--horizn\"; did you mean --horizon? (--help lists all options)\n");
  }

  @Test
  void helpListsTheOptions() {
    assertThat(TrainerRun.of("--help").out())
        .contains("--features", "--output", "--horizon", "--cost");
  }

  @Test
  void aUsersErrorIsOneLineAndLeavesNothing() {
    Path out = shared.resolve("nothing");
    List<List<Object>> wrong = new ArrayList<>();
    wrong.add(List.of("--features", shared.resolve("nowhere"), "--output", out));
    wrong.add(List.of("--features", tape, "--output", out, "--horizon", "0"));
    wrong.add(List.of("--features", tape, "--output", out, "--cost", "0.7"));
    wrong.add(List.of("--features", tape, "--output", out, "--latency", "-1"));
    wrong.add(List.of("--features", tape, "--output", out, "--half-spread", "-0.1"));
    wrong.add(List.of("--features", tape, "--output", out, "--rounds", "0"));
    wrong.add(List.of("--features", tape, "--output", out, "--train-share", "1"));
    wrong.add(List.of("--features", tape, "--output", out, "--bootstrap", "0"));
    wrong.add(List.of("--features", tape, "--output", out, "--bootstrap", "1"));
    wrong.add(List.of("--features", tape, "--output", out, "--block", "0"));
    wrong.add(List.of("--features", tape, "--output", out, "--block", "5000"));
    wrong.add(List.of("--features", tape, "--output", out, "--latency", "3601"));
    wrong.add(List.of("--features", tape, "--output", out, "--latency", "3600", "--block=4000"));
    wrong.add(List.of("--features", tape, "--output", out, "--clean-seconds", "-1"));
    wrong.add(List.of("--features", tape, "--output", out, "--embargo=-3"));
    wrong.add(List.of("--features", tape, "--output", out, "--clean-seconds", "9999"));
    wrong.add(List.of("--features", tape, "--output", out, "--embargo=80000"));
    wrong.add(List.of("--features", tape, "--output", out, "--threads", "0"));
    wrong.add(List.of("--features", tape, "--output", out, "--walk-forward", "-1"));
    wrong.add(List.of("--features", tape, "--output", out, "--top", "-1"));
    wrong.add(List.of("--features", tape, "--output", out, "--top", "5,x"));
    wrong.add(List.of("--features", tape, "--output", out, "--cluster", "0"));
    wrong.add(List.of("--features", tape, "--output", out, "--label", "sideways"));
    wrong.add(List.of("--features", tape, "--output", out, "--take-profit-bps", "5"));
    wrong.add(
        List.of(
            "--features", tape, "--output", out, "--label=triple-barrier", "--stop-loss-bps=-1"));
    wrong.add(List.of("--features", tape, "--output", out, "--cpcv", "6"));
    wrong.add(List.of("--features", tape, "--output", out, "--cpcv", "6,6"));
    wrong.add(List.of("--features", tape, "--output", out, "--recency-half-life", "0"));
    wrong.add(List.of("--features", tape, "--output", out, "--learn-rows", "10"));
    wrong.add(List.of("--features", tape, "--output", out, "--subsample", "0"));
    wrong.add(List.of("--features", tape, "--output", out, "--trials", "-1"));
    wrong.add(
        List.of("--features", tape, "--output", out, "--trials", "3", "--learner", "logistic"));
    for (List<Object> args : wrong) {
      TrainerRun refused = TrainerRun.of(args.toArray());
      assertThat(refused.code()).as("%s", args).isEqualTo(Main.USER_ERROR);
      assertThat(refused.err().lines()).as("%s", args).hasSize(1);
      assertThat(refused.err()).as("%s", args).contains(wrongOne(args));
      assertThat(out).doesNotExist();
    }
    assertThat(shared.toFile().list((d, name) -> name.startsWith("."))).isEmpty();
  }

  @Test
  void aHeapThatIsTooSmallIsSaidInALine() throws IOException, InterruptedException {
    Path said = shared.resolve("heap.txt");
    Process trainer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx12m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--features",
                tape.toString(),
                "--output",
                shared.resolve("never").toString())
            .redirectError(said.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(trainer.waitFor()).isEqualTo(1);
    assertThat(Files.readString(said))
        .contains("tickloom-trainer: a heap of", "is too small for these rows")
        .doesNotContain("\tat ");
    assertThat(shared.resolve("never")).doesNotExist();
  }

  @Test
  void tooFewRowsSaysHowManyAreNeeded() {
    Path few = new Walk(3_000, 0, 1, 1).write(shared.resolve("few"), 0);
    TrainerRun refused =
        TrainerRun.of("--features", few, "--output", shared.resolve("few-results"));
    assertThat(refused.code()).isEqualTo(Main.USER_ERROR);
    // Of 200 rows on a 5 s grid and 240 s of purge a fifth must hold: 1,240 s · 5 = 1.7 h.
    assertThat(refused.err())
        .contains("too few rows")
        .contains("each part needs 200 with a label, about 1.7 h");
  }

  @Test
  void labelsThatAreMissingAreExplained() {
    List<TapeFolder.Row> rows = new ArrayList<>();
    List<TapeFolder.Second> path = new ArrayList<>();
    for (int k = 1; k <= 6000; k++) {
      path.add(new TapeFolder.Second("X", Walk.START + k, 5, k));
      if (k % 5 == 0) {
        rows.add(new TapeFolder.Row("X", Walk.START + k, 5, k, new double[] {k}));
      }
    }
    MetadataJson metadata = new MetadataJson(List.of("f"), 5, 60, 60, 0);
    Path flat = shared.resolve("flat");
    new TapeFolder(flat, metadata).rows("a.parquet", rows).path("a.parquet", path);
    Path half = shared.resolve("half");
    new TapeFolder(half, metadata).rows("a.parquet", rows).path("a.parquet", path.subList(0, 3000));
    assertThat(TrainerRun.of("--features", flat, "--output", shared.resolve("no")).err())
        .contains("rows are ties: the price 60 s later is the same");
    assertThat(TrainerRun.of("--features", half, "--output", shared.resolve("no")).err())
        .contains("have a void label: the path lacks their seconds ahead")
        .contains("it ends at 2024-08-08T00:50:00Z, the rows at 2024-08-08T01:40:00Z");
  }
}
