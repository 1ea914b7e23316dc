package io.tickloom.job.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A message tells which file it belongs to, however its JSON is spaced. */
class StreamNameTest {
  @Test
  void nameIsFoundWithAndWithoutSpaces() {
    assertThat(StreamName.of("{\"stream\":\"ethusdt@depth@100ms\",\"data\":{}}"))
        .contains(new StreamName("ETHUSDT", "depth@100ms"));
    assertThat(StreamName.of(" { \"stream\" : \"btcusdt@trade\", \"data\": {}}"))
        .contains(new StreamName("BTCUSDT", "trade"));
  }

  @Test
  void whatIsOfNoSymbolHasNoName() {
    assertThat(StreamName.of("{\"result\":null,\"id\":1}")).isEmpty();
    assertThat(StreamName.of("{\"data\":{\"stream\":\"a@b\"}}")).isEmpty();
    assertThat(StreamName.of("")).isEmpty();
  }
}
