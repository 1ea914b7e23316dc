package io.tickloom.job.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user got wrong is told in one line, before anything is started or written. */
class UserErrorsTest {
  private static final String GOOD =
      """
      1,2683.8,1,2683.8,1723161600000,True,True
      2,2683.9,1,2683.9,1723161600001,True,True
      """;

  @TempDir private Path folder;

  @Test
  void missingFile() throws IOException {
    expectOf(data("gone.csv"), "error: %s does not exist".formatted(folder.resolve("gone.csv")));
  }

  @Test
  void globWithoutMatch() throws IOException {
    expectOf(data("*.csv"), "error: no file matches %s".formatted(folder.resolve("*.csv")));
  }

  @Test
  void emptyFile() throws IOException {
    write("a.csv", "");
    expectOf(data("a.csv"), "error: %s is empty".formatted(folder.resolve("a.csv")));
  }

  @Test
  void headerWithoutTrades() throws IOException {
    write("a.csv", "id,price,qty,quote_qty,time,is_buyer_maker\n");
    expectOf(
        data("a.csv"), "error: %s holds a header and no trade".formatted(folder.resolve("a.csv")));
  }

  @Test
  void folderWithoutDumps() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    expectOf(data("data"), "error: no trade dump in folder %s: it is empty".formatted(data));

    write("data/notes.txt", "a word\n");
    MainRun run = run(data("data"));
    assertThat(run.err())
        .singleElement()
        .asString()
        .startsWith("error: no trade dump in folder " + data + ": " + data.resolve("notes.txt"));
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  void unknownFormOfFile() throws IOException {
    write("a.csv", "price;qty\n1;2\n");
    MainRun run = run(data("a.csv"));
    assertThat(run.err())
        .singleElement()
        .asString()
        .startsWith(
            "error: %s is in no known form; its first line is \"price;qty\"; known: trades"
                .formatted(folder.resolve("a.csv")))
        .contains("aggTrades", "recorded websocket messages", ".zip, .gz or .zst");
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  void filesOfTwoMarketsUnderOneName() throws IOException {
    write("AB-trades-1.csv", GOOD);
    write("AB-trades-2.csv", "9,1.0,1.0,1.0,1723161255000,True,True\n");
    expectOf(
        data("AB-*.csv"),
        "error: AB: AB-trades-1.csv begins with trade 1 at 2024-08-09T00:00:00Z, but AB-trades-2.csv"
            + " with trade 9 at 2024-08-08T23:54:15Z and ends with trade 9 at 2024-08-08T23:54:15Z;"
            + " ids and times do not rise together: are the files of one market?");
  }

  @Test
  void unknownOptionIsToldWithTheNearest() throws IOException {
    write("a.csv", GOOD);
    expect(
        "error: unknown option --detla-t; did you mean --delta-t? (--help lists the options)",
        "--data",
        data("a.csv"),
        "--output",
        output(),
        "--detla-t",
        "5");
  }

  @Test
  void manyLinesInTheWrongPlaceEndTheRunThatSkips() throws IOException {
    StringBuilder text = new StringBuilder(GOOD);
    for (int i = 0; i < 600; i++) {
      int id = i < 300 ? 5000 + i : i;
      text.append(id).append(",2683.9,1,2683.9,17231616").append(10000 + id).append(",True,True\n");
    }
    write("a.csv", text.toString());
    MainRun run = MainRun.of("--data", data("a.csv"), "--output", output(), "--bad-lines", "skip");

    assertThat(run.err())
        .singleElement()
        .asString()
        .startsWith("error: a.csv:")
        .contains("more than 100 lines are out of order");
    assertThat(run.status()).isEqualTo(2);
    assertThat(MainRun.files(Path.of(output()))).isEmpty();
  }

  @Test
  void misspeltOptionIsToldBeforeTheOneThatItWasMeantToBe() throws IOException {
    write("a.csv", GOOD);
    expect(
        "error: unknown option --outptu; did you mean --output? (--help lists the options)",
        "--data",
        data("a.csv"),
        "--outptu",
        output());
  }

  @Test
  void optionsThatMustBeGiven() {
    MainRun run = MainRun.of();

    assertThat(run.err())
        .singleElement()
        .asString()
        .startsWith("error: Missing required options: ")
        .contains("'--data=PLACE'", "'--output=FOLDER'");
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  void wordThatBelongsToNoOption() throws IOException {
    write("a.csv", GOOD);
    expect(
        "error: \"more\" belongs to no option (--help lists the options)",
        "--output",
        output(),
        "more",
        "--data",
        data("a.csv"));
  }

  @ParameterizedTest
  @CsvSource({"7", "0", "-5", "86401"})
  void deltaThatDoesNotDivideADay(String deltaT) throws IOException {
    write("a.csv", GOOD);
    expect(
        "error: delta-t %s s must divide a day (86400 s): 1, 2, 5, 10, 15, 30, 60 ..."
            .formatted(deltaT),
        "--data",
        data("a.csv"),
        "--output",
        output(),
        "--delta-t",
        deltaT);
  }

  @ParameterizedTest
  @CsvSource({
    "--delta-t,0.5,'''--delta-t'': ''0.5'' is not a whole number'",
    "--delta-t,abc,'''--delta-t'': ''abc'' is not a whole number'",
    "--horizon,0,--horizon 0 must be above 0",
    "--parallelism,-1,--parallelism -1 must be above -1",
    "--cut-mb,0,--cut-mb 0 must be above 0",
    "--checkpoint-seconds,0,--checkpoint-seconds 0 must be above 0",
    "--bad-lines,drop,'''--bad-lines'': expected one of [FAIL, SKIP] (case-insensitive) but was ''drop'''",
  })
  void valueThatAnOptionCannotTake(String option, String value, String message) throws IOException {
    write("a.csv", GOOD);
    MainRun run = MainRun.of("--data", data("a.csv"), "--output", output(), option, value);

    assertThat(run.err()).singleElement().asString().startsWith("error: ").contains(message);
    assertThat(run.status()).isEqualTo(2);
    assertThat(MainRun.files(Path.of(output()))).isEmpty();
  }

  @Test
  void outputThatIsAFile() throws IOException {
    write("a.csv", GOOD);
    write("out", "mine");
    MainRun run = run(data("a.csv"));

    assertThat(run.err())
        .containsExactly("error: output " + output() + " is a file; it must be a folder");
    assertThat(run.status()).isEqualTo(2);
    assertThat(folder.resolve("out")).hasContent("mine");
  }

  @Test
  void outputThatCannotBeWritten() throws IOException {
    write("a.csv", GOOD);
    write("file", "mine");
    Path output = folder.resolve("file").resolve("out");
    MainRun run = MainRun.of("--data", data("a.csv"), "--output", output.toString());

    assertThat(run.err())
        .singleElement()
        .asString()
        .startsWith("error: output " + output + " can't be written");
    assertThat(run.status()).isEqualTo(2);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private String data(String name) {
    return folder.resolve(name).toString();
  }

  private String output() {
    return folder.resolve("out").toString();
  }

  private MainRun run(String data) {
    return MainRun.of("--data", data, "--output", output());
  }

  private void expectOf(String data, String message) throws IOException {
    expect(message, "--data", data, "--output", output());
  }

  private void expect(String message, String... args) throws IOException {
    MainRun run = MainRun.of(args);

    assertThat(run.err()).containsExactly(message);
    assertThat(run.status()).isEqualTo(2);
    assertThat(MainRun.files(Path.of(output()))).isEmpty();
  }
}
