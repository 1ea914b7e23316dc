package io.tickloom.job.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.row.TableSchema;
import io.tickloom.job.tape.TapeFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines that break a rule, and output folders that are in use, from the command line. */
class BadLinesITCase {
  private static final int LINES = 200;

  @TempDir private Path folder;
  private Path dump;
  private Path output;

  @BeforeEach
  void name() {
    dump = folder.resolve("AB-trades-1.csv");
    output = folder.resolve("out");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "51,-5,1,1,1723161651000 | price \"-5\" is not above 0",
        "50,1,1,1,1723161651000 | trade_id 50 comes after 50; trades must be in order",
      })
  void lineThatBreaksARuleEndsTheRunWithPlaceRuleAndValue(String line, String message)
      throws IOException {
    write(51, line + ",True,True");
    MainRun run = run();

    assertThat(run.err())
        .containsExactly(
            "error: AB-trades-1.csv:51: " + message + "; --bad-lines skip sets such lines aside");
    assertThat(run.status()).isEqualTo(2);
    assertThat(MainRun.files(output)).isEmpty();
  }

  @Test
  void firstLineIsToldLikeAnyOther() throws IOException {
    write(1, "1,0,1,1," + time(1) + ",True,True");

    assertThat(run().err())
        .singleElement()
        .asString()
        .contains("AB-trades-1.csv:1: price \"0\" is not above 0");
  }

  /** Fourteen hours in more than a megabyte: the first block is written before the line is met. */
  @Test
  void runThatFailsLateLeavesNoHalfTable() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 1; i <= 50_000; i++) {
      lines.add(i + ",100.00000000,1.00000000,100.00000000," + time(i) + ",True,True");
    }
    lines.add("not a trade");
    Files.write(dump, lines);
    MainRun run = run("--cut-mb", "1", "--state", "heap");

    assertThat(run.err())
        .singleElement()
        .asString()
        .startsWith("error: AB-trades-1.csv:50001: 1 columns in \"not a trade\"");
    assertThat(MainRun.files(output)).isEmpty();
  }

  @Test
  void skippedLinesAreCountedAndSetAsideAndLeaveAGap() throws Exception {
    write(51, "51,0,1,1," + time(51) + ",True,True");
    MainRun run = run("--bad-lines", "skip", "--no-path");

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("  bad lines  1 set aside in " + output.resolve("bad_lines"));
    assertThat(run.out()).anyMatch(line -> line.contains("199 trades, 1 gaps"));
    assertThat(Files.readString(Path.of(MainRun.files(output.resolve("bad_lines")).get(0))))
        .isEqualTo(
            "{\"file\":\"AB-trades-1.csv\",\"line\":51,\"kind\":\"price\",\"reason\":\"price \\\"0\\\" is not above"
                + " 0\",\"text\":\"51,0,1,1,1723161651000,True,True\"}\n");
    List<String> lines = Files.readAllLines(dump);
    lines.remove(50);
    Files.write(dump, lines);
    TableBits expected =
        Tables.ofReplay(TapeFinder.find(List.of(dump.toString()), "").tapes(), 5, 3600).rows();
    assertThat(rows().differences(expected)).isEmpty();
  }

  @Test
  void olderRunIsKeptUnlessItIsToBeOverwritten() throws Exception {
    write(0, "");
    assertThat(run().status()).isZero();
    List<String> before = MainRun.files(output);

    MainRun refused = run("--delta-t", "10");
    assertThat(refused.err())
        .containsExactly(
            "error: "
                + output.resolve("rows")
                + " holds an older run's files; --overwrite replaces them, or name another folder");
    assertThat(refused.status()).isEqualTo(2);
    assertThat(MainRun.files(output)).isEqualTo(before);

    assertThat(rows().size()).isEqualTo(41);
    assertThat(run("--delta-t", "10", "--overwrite").status()).isZero();
    assertThat(rows().size()).isEqualTo(21);
  }

  private TableBits rows() throws Exception {
    return TableBits.ofParquet(TableSchema.rows(Catalogue.standard()), output.resolve("rows"));
  }

  private MainRun run(String... more) {
    List<String> args = new ArrayList<>(List.of("--data", dump.toString()));
    args.addAll(List.of("--output", output.toString(), "--parallelism", "1"));
    args.addAll(List.of(more));
    return MainRun.of(args.toArray(String[]::new));
  }

  /** A trade a second, but for one line. */
  private void write(int other, String line) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 1; i <= LINES; i++) {
      lines.add(i == other ? line : i + ",100,1,100," + time(i) + ",True,True");
    }
    Files.write(dump, lines);
  }

  private static String time(int seconds) {
    return Long.toString(1_723_161_600_000L + seconds * 1000L);
  }
}
