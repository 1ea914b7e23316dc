package io.tickloom.job.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A packed pane is the pane: every field there is, every bit. */
class PaneCodecTest {
  private static final List<Field> FIELDS =
      Arrays.stream(Pane.class.getFields())
          .filter(field -> !Modifier.isStatic(field.getModifiers()))
          .toList();

  @Test
  void everyFieldComesBackFromAnyPlaceInARun() throws IllegalAccessException {
    SplittableRandom random = new SplittableRandom(4);
    PackedPanes run = new PackedPanes(1);
    Pane[] panes = new Pane[20];
    for (int i = 0; i < panes.length; i++) {
      panes[i] = any(random);
      run.add(panes[i]);
    }

    assertThat(FIELDS).hasSizeGreaterThan(15);
    assertThat(run.count()).isEqualTo(panes.length);
    Pane read = new Pane();
    for (int i = 0; i < panes.length; i++) {
      run.read(i, read);
      assertThat(run.second(i)).isEqualTo(panes[i].second);
      for (Field field : FIELDS) {
        assertThat(field.get(read))
            .as("%s of %s", field.getName(), i)
            .isEqualTo(field.get(panes[i]));
      }
    }
  }

  @Test
  void packedPaneHasNoByteThatIsNotAField() {
    int bytes = FIELDS.stream().mapToInt(f -> f.getType() == int.class ? 4 : 8).sum();

    assertThat(PaneCodec.BYTES).isEqualTo(bytes);
  }

  @Test
  void runsJoinAndLoseTheirHeads() throws IllegalAccessException {
    SplittableRandom random = new SplittableRandom(5);
    PackedPanes run = new PackedPanes(2);
    for (int i = 0; i < 5; i++) {
      run.add(any(random));
    }
    PackedPanes joined = new PackedPanes(1);
    joined.addAll(run.tail(2));
    joined.addAll(run.toBytes());
    joined.dropFirst(2);

    assertThat(joined.count()).isEqualTo(6);
    assertThat(joined.second(0)).isEqualTo(run.second(4));
    assertThat(joined.tail(1)).isEqualTo(run.toBytes());
    joined.clear();
    assertThat(joined.isEmpty()).isTrue();
  }

  private static Pane any(SplittableRandom random) throws IllegalAccessException {
    Pane pane = new Pane();
    for (Field field : FIELDS) {
      if (field.getType() == int.class) {
        field.setInt(pane, random.nextInt());
      } else if (field.getType() == long.class) {
        field.setLong(pane, random.nextLong());
      } else {
        field.setDouble(pane, random.nextDouble(-1e20, 1e20));
      }
    }
    return pane;
  }
}
