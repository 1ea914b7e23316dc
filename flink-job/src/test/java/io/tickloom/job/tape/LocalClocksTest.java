package io.tickloom.job.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalClocksTest {
  private final LocalClocks clocks = new LocalClocks();

  @Test
  void messagesThatArriveAfterTheyWereSentOneByOneSayNothing() {
    clocks.open("a");
    clocks.add("1723161254024619568 {\"data\":{\"e\":\"trade\",\"E\":1723161254024}}");
    clocks.add("1723161254024619568 {\"lastUpdateId\":5}");
    clocks.add("1723161254.9: {\"e\":\"trade\",\"E\":1723161254900000}");
    clocks.add("https://host/depth -> 1723161200.0: {\"lastUpdateId\":5}");
    clocks.open("b");
    clocks.add("1723161253000000000 {\"data\":{\"e\":\"trade\",\"E\":1723161252999}}");
    assertThat(clocks.remarks()).isEmpty();
  }

  @Test
  void messagesThatArriveBeforeTheyAreSentAreCountedWithTheWorst() {
    clocks.open("a");
    clocks.add("1723161254000000000 {\"e\":\"trade\",\"E\":1723161254001}");
    clocks.add("1723161254000000000 {\"e\":\"trade\",\"E\":1723161254000}");
    clocks.open("b");
    clocks.add("1723161255.5: {\"e\":\"trade\",\"E\":1723161256750000}");
    assertThat(clocks.remarks())
        .containsExactly(
            "recorded local times lie before the exchange's in 2 of 3 messages, by 1.250 s at most"
                + " (b:1): latency can't be read from them");
  }

  @Test
  void aClockThatGoesBackInAFileIsCountedWithTheWorst() {
    clocks.open("a");
    clocks.add("1723161254000000000 {\"u\":1}");
    clocks.add("1723161253999000000 {\"u\":2}");
    clocks.add("1723161254000000000 {\"u\":3}");
    clocks.add("1723161251000000000 {\"u\":4}");
    assertThat(clocks.remarks())
        .containsExactly(
            "recorded local times go back at 2 of 4 messages, by 3.000 s at most (a:4)");
  }

  @Test
  void theRealRecorderThatRunsBehindIsTold() {
    Path folder = Path.of("../../shared/data/binance-spot-ethusdt");
    if (!Files.isDirectory(folder) && "true".equals(System.getenv("CI"))) {
      throw new AssertionError(folder.toAbsolutePath() + " is absent");
    }
    assumeTrue(Files.isDirectory(folder), folder + " is absent");
    List<String> notes = TapeFinder.find(List.of(folder.resolve("*.gz").toString()), "X").notes();
    assertThat(notes)
        .singleElement()
        .asString()
        .matches("recorded local times lie before the exchange's in ([0-9,]+) of \\1 messages, .*");
  }
}
