package io.tickloom.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the front door hands to the programs, as make itself prints it without running anything. */
class MakefileTest {
  /** The programs take each option but once. */
  private static final Pattern OPTION = Pattern.compile("(?<=\\s)--[a-z][a-z-]*");

  private static final String EVERYTHING =
      "DATA=d FEATURES=f SYMBOL=S FROM=1 TO=2 HORIZON=30 PARALLELISM=2 SELECT=flow,impact BAD_LINES=skip"
          + " OVERWRITE=1 MICRO_PRICE=m ENTRY_DELAY=1 CLEAN_SECONDS=60 FOR=1m FAULTS=p MODEL=z WS=w REST=r"
          + " RECORD=c BOOK=1 CLIENT=x";

  /** The last command of a target: jars are taken for built. */
  private static String command(String target, List<String> variables)
      throws IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(List.of("make", "-n", "-C", "..", "-o", "flink-job/target/.built", target));
    words.addAll(variables);
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("MAKE") || name.equals("MFLAGS"));
    Process make = builder.start();
    String said = new String(make.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(make.waitFor()).as(said).isZero();
    String joined = said.replace("\\\n", " ");
    return Stream.of(joined.split("\n"))
        .filter(line -> line.contains("tickloom-") && line.contains(".jar "))
        .findFirst()
        .orElseThrow(() -> new AssertionError(said));
  }

  private static Map<String, Long> options(String command) {
    return OPTION
        .matcher(command)
        .results()
        .collect(Collectors.groupingBy(match -> match.group(), Collectors.counting()));
  }

  private static List<String> everything() {
    return new ArrayList<>(List.of(EVERYTHING.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "features,    JOB_ARGS,     --delta-t 1",
    "features,    JOB_ARGS,     --delta-t=1",
    "features,    JOB_ARGS,     --bad-lines fail --horizon 60",
    "features,    JOB_ARGS,     --symbol T --parallelism 1 --features momentum",
    "features,    JOB_ARGS,     --micro-price n --overwrite --output o",
    "backtest,    JOB_ARGS,     --delta-t 1",
    "submit,      JOB_ARGS,     --delta-t 1 --output o",
    "verify,      JOB_ARGS,     --delta-t 1",
    "micro-price, JOB_ARGS,     --symbol T --output o",
    "train,       TRAIN_ARGS,   --horizon 60 --cost 0 --seed 2 --entry-delay 5 --clean-seconds 1 --output o",
    "live,        LIVE_ARGS,    --market um --delta-t 1 --horizon 60 --model y --ws u --rest s --for 2m",
    "live,        LIVE_ARGS,    --features flow --record e --book --micro-price n --overwrite --output o",
    "submit-live, LIVE_ARGS,    --delta-t 1 --output o",
    "fetch,       FETCH_ARGS,   --symbol T --market um --kind aggTrades --from 3 --to 4 --output o",
    "emulate,     EMULATE_ARGS, --speed 1 --port 1 --market um --symbol T --faults q --for 2m",
    "soak,        EMULATE_ARGS, --speed 1 --port 1",
  })
  void whatTheArgumentsNameGoesBeforeTheVariables(String target, String variable, String named)
      throws Exception {
    List<String> variables = everything();
    variables.add(variable + "=" + named);
    String command = command(target, variables);
    assertThat(command).contains(named);
    assertThat(options(command).values()).as(command).containsOnly(1L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JOB_ARGS=--delta-t 1",
        "JOB_ARGS=--bad-lines skip",
        "JOB_ARGS=--allowed-lateness 2s"
      })
  void defaultsStayWhereNothingElseIsNamed(String arguments) throws Exception {
    String command = command("features", List.of("DATA=d", arguments));
    assertThat(options(command))
        .containsOnlyKeys(
            Stream.concat(
                    Stream.of("--data", "--output", "--delta-t", "--bad-lines"),
                    Stream.of(arguments.replaceAll("JOB_ARGS=| .*", "")))
                .distinct()
                .toArray(String[]::new));
  }

  @Test
  void aVariableIsItsOption() throws Exception {
    assertThat(command("features", everything()))
        .contains("--delta-t '5'", "--horizon '30'", "--bad-lines 'skip'", "--symbol 'S'")
        .contains("--features 'flow,impact'", "--micro-price 'm'", " --overwrite");
    assertThat(command("live", everything()))
        .contains("--market 'spot'", "--model 'z'", "--ws 'w'", "--rest 'r'", "--for '1m'")
        .contains("--record 'c'", " --book", "--micro-price 'm'", " --overwrite");
    assertThat(command("train", everything()))
        .contains("--cost '0.0006'", "--seed '1'", "--entry-delay '1'", "--clean-seconds '60'");
  }
}
