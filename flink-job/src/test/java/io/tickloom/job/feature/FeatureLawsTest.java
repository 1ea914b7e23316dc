package io.tickloom.job.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.oracle.NaiveTrade;
import io.tickloom.job.oracle.TapeShape;
import io.tickloom.job.oracle.Tapes;
import io.tickloom.job.row.MadeTape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every registered feature sees its own memory before T, and nothing else. */
class FeatureLawsTest {
  private static final long SECOND = 1_000_000L;

  /** Past the longest memory, with silence and gaps, across a midnight. */
  private static final List<NaiveTrade> TAPE =
      Tapes.random(7, TapeShape.ether(16_000).withIdGapChance(0.00002).withSilenceChance(0.001));

  private static final MadeTape ON_MINUTES = MadeTape.whole(TAPE, 60);

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void rowIsTheSameWhereTheTapeEndsBehindIt(int deltaT) {
    List<NaiveTrade> tape = Tapes.random(1, TapeShape.ether(2_400).withIdGapChance(0.0001));
    MadeTape whole = MadeTape.whole(tape, deltaT);
    SplittableRandom random = new SplittableRandom(deltaT);

    for (int n = 0; n < 10; n++) {
      int length = random.nextInt(1, tape.size());
      MadeTape cut = MadeTape.whole(tape.subList(0, length), deltaT);

      long until = knownUntil(tape, length, cut.rows().lastKey());
      assertThat(differences(whole.rows(), cut.rows(), until)).as("cut at %s", length).isEmpty();
      until = knownUntil(tape, length, cut.path().lastKey());
      assertThat(differences(whole.path(), cut.path(), until)).as("cut at %s", length).isEmpty();
    }
  }

  @Test
  void rowIsTheSameWhateverFollows() {
    List<NaiveTrade> tape = Tapes.random(2, TapeShape.ether(2_400));
    MadeTape whole = MadeTape.whole(tape, 5);
    SplittableRandom random = new SplittableRandom(3);

    for (int n = 0; n < 10; n++) {
      int length = random.nextInt(1, tape.size());
      List<NaiveTrade> other = new ArrayList<>(tape.subList(0, length));
      tape.subList(length, tape.size()).forEach(trade -> other.add(altered(trade)));

      assertThat(
              differences(
                  whole.rows(), MadeTape.whole(other, 5).rows(), tape.get(length).timeMicros()))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "60, 60",
    "60, 3600",
    "60, 86400",
    "5, 5",
    "5, 35",
    "5, 600",
    "5, 7200",
    "1, 60",
    "1, 1000"
  })
  void rowIsTheSameWhereverTheComputationBegan(int deltaT, int stretchSeconds) {
    MadeTape whole = MadeTape.whole(TAPE, deltaT);
    MadeTape cut = MadeTape.byStretches(TAPE, deltaT, stretchSeconds);

    assertThat(MadeTape.differences(whole.rows(), cut.rows())).isEmpty();
    assertThat(MadeTape.differences(whole.path(), cut.path())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("features")
  void valueComesFromTheMemoryAndThePriceBeforeItAlone(Feature feature) {
    PackedPanes panes = MadeTape.fold(TAPE);
    int compared = 0;
    for (long time : ON_MINUTES.rows().keySet()) {
      SortedMap<String, Double> row = ON_MINUTES.rows().get(time);
      if (row.get("clean_seconds") > feature.historySeconds()) {
        double[] out = new double[1];
        feature.compute(memoryOf(feature, panes, time / SECOND), out);
        assertThat(out[0]).as("at %s", time).isEqualTo(row.get(feature.info().name()));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(20);
  }

  /** That is why a decayed feature may have a value before its whole memory is known. */
  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void rowIsTheSameWhateverCameBeforeTheGap(int deltaT) {
    List<NaiveTrade> tape = Tapes.random(8, TapeShape.ether(5_000).withIdGapChance(0.0004));
    MadeTape whole = MadeTape.whole(tape, deltaT);
    int gaps = 0;

    for (int i = 1; i < tape.size(); i++) {
      if (tape.get(i).id() != tape.get(i - 1).id() + 1) {
        List<NaiveTrade> other = new ArrayList<>();
        tape.subList(0, i).forEach(trade -> other.add(altered(trade)));
        other.addAll(tape.subList(i, tape.size()));

        long behind = tape.get(i).timeMicros() + 1;
        assertThat(
                MadeTape.differences(
                    whole.rows().tailMap(behind),
                    MadeTape.whole(other, deltaT).rows().tailMap(behind)))
            .isEmpty();
        gaps++;
      }
    }
    assertThat(gaps).isGreaterThan(3);
  }

  @Test
  void timeShiftedByAWeekShiftsTheRows() {
    long week = 7 * 86_400 * SECOND;
    List<NaiveTrade> shifted =
        TAPE.stream().map(trade -> at(trade.timeMicros() + week, trade)).toList();
    MadeTape later = MadeTape.whole(shifted, 60);

    assertThat(later.rows().keySet())
        .containsExactlyElementsOf(
            ON_MINUTES.rows().keySet().stream().map(time -> time + week).toList());
    assertThat(List.copyOf(later.rows().values()))
        .isEqualTo(List.copyOf(ON_MINUTES.rows().values()));
  }

  static Stream<Feature> features() {
    return Catalogue.standard().features().stream();
  }

  /** One row's stretch: the panes of the memory, and of the last one before it price and time. */
  private static Stretch memoryOf(Feature feature, PackedPanes panes, long second) {
    long from = second - feature.memorySeconds();
    PackedPanes known = MadeTape.between(panes, from, second);
    PackedPanes out = new PackedPanes(known.count());
    Pane pane = new Pane();
    for (int i = 0; i < known.count(); i++) {
      known.read(i, pane);
      if (pane.second < from) {
        Pane carried = new Pane();
        carried.second = pane.second;
        carried.lastMicros = pane.lastMicros;
        carried.lastE8 = pane.lastE8;
        out.add(carried);
      } else {
        out.add(pane);
      }
    }
    return new Stretch(out, new Grid(60), second - 60, second, feature.memorySeconds());
  }

  /** Up to when a tape that ends with the trade before {@code length} tells what the whole does. */
  private static long knownUntil(List<NaiveTrade> tape, int length, long lastRow) {
    NaiveTrade last = tape.get(length - 1);
    NaiveTrade next = tape.get(length);
    boolean gap = next.id() != last.id() + 1;
    return Math.min(lastRow, gap ? last.timeMicros() : next.timeMicros());
  }

  private static List<String> differences(
      SortedMap<Long, SortedMap<String, Double>> expected,
      SortedMap<Long, SortedMap<String, Double>> actual,
      long untilMicros) {
    return MadeTape.differences(expected.headMap(untilMicros + 1), actual.headMap(untilMicros + 1));
  }

  private static NaiveTrade altered(NaiveTrade trade) {
    return new NaiveTrade(
        trade.id(),
        trade.price().multiply(BigDecimal.valueOf(3)),
        trade.quantity().multiply(BigDecimal.valueOf(100)),
        trade.timeMicros(),
        !trade.buyerIsMaker());
  }

  private static NaiveTrade at(long timeMicros, NaiveTrade trade) {
    return new NaiveTrade(
        trade.id(), trade.price(), trade.quantity(), timeMicros, trade.buyerIsMaker());
  }
}
