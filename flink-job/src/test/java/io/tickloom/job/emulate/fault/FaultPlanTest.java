package io.tickloom.job.emulate.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickloom.job.tape.InputException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a plan's lines are read. */
class FaultPlanTest {
  private static FaultPlan plan(String... lines) {
    return FaultPlan.parse("p.txt", List.of(lines));
  }

  @Test
  void everyKindReadsBackFromItsOwnText() {
    for (Fault.Kind kind : Fault.Kind.values()) {
      StringBuilder line = new StringBuilder("at 5s " + kind.word());
      for (Fault.Part part : kind.parts()) {
        line.append(part == Fault.Part.COUNT ? " 12" : " 250ms");
      }
      PlannedFault planned = plan(line + " on @trade # a remark").faults().get(0);
      assertThat("at 5s " + planned.fault().text()).isEqualTo(line + " on @trade");
      assertThat(planned.atMicros()).isEqualTo(5_000_000);
    }
  }

  @Test
  void aLineThatIsNoFaultIsRefusedWithItsPlaceAndItsRule() {
    assertThatThrownBy(() -> plan("seed 3", "", "at 5s explode"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("p.txt:3: \"explode\" is none of disconnect, close,");
    assertThatThrownBy(() -> plan("at 5x drop 3"))
        .hasMessage("p.txt:1: \"5x\" is not a duration such as 250ms, 30s, 10m or 24h");
    assertThatThrownBy(() -> plan("at 5s drop"))
        .hasMessage("p.txt:1: a number is missing behind drop");
    assertThatThrownBy(() -> plan("at 5s drop 3 4")).hasMessage("p.txt:1: \"4\" is too much");
    assertThatThrownBy(() -> plan("every 0s drop 3"))
        .hasMessage("p.txt:1: every 0s would never end");
  }

  @Test
  void theSameSeedDrawsTheSameFaultsAndAnotherSeedOthers() {
    List<PlannedFault> drawn = plan("seed 4", "random 40 over 10m").faults();
    assertThat(drawn).hasSize(40).isEqualTo(plan("seed 4", "random 40 over 10m").faults());
    assertThat(drawn).allMatch(planned -> planned.atMicros() < 600_000_000);
    assertThat(plan("seed 5", "random 40 over 10m").faults()).isNotEqualTo(drawn);
  }
}
