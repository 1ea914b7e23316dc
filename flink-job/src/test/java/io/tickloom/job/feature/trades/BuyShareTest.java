package io.tickloom.job.feature.trades;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.oracle.HandTape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README tells how to add a feature; what it shows is compiled and right. */
class BuyShareTest {
  @Test
  void sampleIsTheShareOfTheBuys() {
    HandTape tape =
        new HandTape()
            .buy("0", "10", "5")
            .buy("11", "10", "3")
            .sell("12", "11", "1")
            .buy("15", "9", "9");

    FeatureValue.expect(tape, 15, new BuyShare(5), 0.75);
  }

  @Test
  void readmeShowsTheSampleAsItIs() throws IOException {
    String source =
        Files.readString(Path.of("src/test/java/io/tickloom/job/feature/trades/BuyShare.java"));
    String record = source.substring(source.indexOf("public record"));

    assertThat(Files.readString(Path.of("../README.md"))).contains("```java\n" + record + "```");
  }
}
