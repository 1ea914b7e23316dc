package io.tickloom.job.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DoublesTest {
  @Test
  void aMessageOfTwoConnectionsGoesThroughOnceWhileBothAreThere() {
    Doubles doubles = new Doubles();
    assertThat(doubles.isFirst("a")).isTrue();
    assertThat(doubles.isFirst("a")).isTrue();

    doubles.begin();
    assertThat(doubles.isFirst("b")).isTrue();
    assertThat(doubles.isFirst("c")).isTrue();
    assertThat(doubles.isFirst("b")).isFalse();

    doubles.end();
    assertThat(doubles.isFirst("c")).isTrue();
  }
}
