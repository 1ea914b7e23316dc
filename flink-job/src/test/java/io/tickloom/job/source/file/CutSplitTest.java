package io.tickloom.job.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickloom.job.tape.TapeCuts;
import io.tickloom.job.tape.TapePosition;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CutSplitTest {
  private static final CutSplit ONE =
      split(1, new TapePosition(2, 3_000_000_000L), new TapePosition(4, 5_000_000_000L), -6L);
  private static final CutSplit BOOK =
      new CutSplit(new TapeCuts.Cut(0, new TapePosition(0, 5), new TapePosition(7, 0), 3, true));
  private static final CutSplit TWO =
      split(0, new TapePosition(0, 0), new TapePosition(0, 1), Long.MAX_VALUE);

  @Test
  void splitsComeBackFromTheirBytes() throws IOException {
    CutSplit.Serializer one = new CutSplit.Serializer();
    CutSplit.ListSerializer many = new CutSplit.ListSerializer();

    assertThat(one.deserialize(one.getVersion(), one.serialize(ONE))).isEqualTo(ONE);
    assertThat(many.deserialize(many.getVersion(), many.serialize(List.of(ONE, BOOK, TWO))))
        .containsExactly(ONE, BOOK, TWO);
    assertThat(many.deserialize(many.getVersion(), many.serialize(List.of()))).isEmpty();
  }

  @Test
  void otherVersionsAreRefused() {
    assertThatThrownBy(() -> new CutSplit.Serializer().deserialize(1, new byte[36]))
        .isInstanceOf(IOException.class)
        .hasMessage("splits of version 1 can't be read, only 2");
    assertThatThrownBy(() -> new CutSplit.ListSerializer().deserialize(0, new byte[0]))
        .isInstanceOf(IOException.class);
  }

  @Test
  void whatIsLeftOfASplitKeepsItsName() {
    CutSplit rest = new CutSplit(ONE.cut().resumedAt(new TapePosition(3, 7)));

    assertThat(rest.splitId()).isEqualTo(ONE.splitId()).isNotEqualTo(TWO.splitId());
    assertThat(rest.cut().notBeforeMicros()).isEqualTo(-6L);
  }

  @Test
  void earliestCutComesFirst() {
    TapePosition end = new TapePosition(9, 9);
    CutSplit late = split(0, new TapePosition(0, 0), end, 2);
    CutSplit second = split(1, new TapePosition(0, 0), end, 1);
    CutSplit first = split(0, new TapePosition(0, 5), end, 1);
    CutSplit third = split(1, new TapePosition(1, 0), end, 1);

    assertThat(List.of(late, third, second, first).stream().sorted(CutEnumerator.EARLIEST_FIRST))
        .containsExactly(first, second, third, late);
  }

  private static CutSplit split(int tape, TapePosition from, TapePosition to, long notBefore) {
    return new CutSplit(new TapeCuts.Cut(tape, from, to, notBefore));
  }
}
