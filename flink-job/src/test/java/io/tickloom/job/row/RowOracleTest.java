package io.tickloom.job.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.oracle.NaivePath;
import io.tickloom.job.oracle.NaiveRows;
import io.tickloom.job.oracle.NaiveTrade;
import io.tickloom.job.oracle.RowComparison;
import io.tickloom.job.oracle.TapeShape;
import io.tickloom.job.oracle.Tapes;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows and path of many random tapes are those of the naive computation. */
class RowOracleTest {
  @ParameterizedTest(name = "{0}, grid {1} s, seed {2}")
  @MethodSource("tapes")
  void rowsAndPathAreTheOracles(String kind, int deltaT, long seed, TapeShape shape) {
    List<NaiveTrade> tape = Tapes.random(seed, shape);
    MadeTape made = MadeTape.whole(tape, deltaT);

    RowComparison rows = RowComparison.of(NaiveRows.of(tape, deltaT), made.rows());
    RowComparison path = RowComparison.of(NaivePath.byTime(NaivePath.of(tape)), made.path());

    assertThat(rows.same()).as(rows::toString).isTrue();
    assertThat(path.same()).as(path::toString).isTrue();
  }

  static Stream<Arguments> tapes() {
    return Stream.of(
            kind("whole", 5, slow(TapeShape.ether(1_500)), 3),
            kind("every second", 1, TapeShape.ether(120), 4),
            kind("minutes", 60, slow(TapeShape.ether(2_700)), 3),
            kind("gaps", 1, TapeShape.ether(300).withIdGapChance(0.02), 30),
            kind("gaps on minutes", 60, TapeShape.ether(1_500).withIdGapChance(0.002), 3),
            kind("silence", 5, slow(TapeShape.ether(3_000).withSilenceChance(0.1)), 5),
            kind("silence and gaps", 15, slow(silentAndTorn()), 5),
            kind("an hour and more", 5, TapeShape.sparse(), 1),
            kind("an hour and more, torn", 60, TapeShape.sparse().withIdGapChance(0.0001), 3),
            kind("tiny prices", 15, slow(TapeShape.tinyPrice(1_500)), 3),
            kind("torn tiny prices", 1, TapeShape.tinyPrice(200).withIdGapChance(0.01), 5))
        .flatMap(tapes -> tapes);
  }

  private static TapeShape silentAndTorn() {
    return TapeShape.ether(6_000).withSilenceChance(0.05).withIdGapChance(0.001);
  }

  /** A burst in four seconds, so that the oracle, which sums each window anew, is quick. */
  private static TapeShape slow(TapeShape shape) {
    return new TapeShape(
        shape.startMicros(),
        shape.seconds(),
        shape.stepMicros(),
        4,
        shape.silenceChance(),
        shape.idGapChance(),
        shape.startPrice(),
        shape.tick(),
        shape.leastQuantity(),
        shape.mostQuantity(),
        shape.quantityDecimals());
  }

  private static Stream<Arguments> kind(String name, int deltaT, TapeShape shape, int tapes) {
    return LongStream.range(0, tapes).mapToObj(seed -> Arguments.of(name, deltaT, seed, shape));
  }
}
