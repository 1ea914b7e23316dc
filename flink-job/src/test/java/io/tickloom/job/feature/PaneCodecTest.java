package io.tickloom.job.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaneCodecTest {
  private static final List<Field> FIELDS =
      Arrays.stream(Pane.class.getFields())
          .filter(field -> !Modifier.isStatic(field.getModifiers()))
          .toList();

  @Test
  void everyFieldComesBackWhereverThePaneLies() throws IllegalAccessException {
    byte[] bytes = new byte[3 * PaneCodec.BYTES];
    for (int i = 0; i < 3; i++) {
      PaneCodec.write(pane(100 * i), bytes, i * PaneCodec.BYTES);
    }

    for (int i = 0; i < 3; i++) {
      Pane read = new Pane();
      PaneCodec.read(bytes, i * PaneCodec.BYTES, read);
      assertThat(read).usingRecursiveComparison().isEqualTo(pane(100 * i));
      assertThat(PaneCodec.second(bytes, i * PaneCodec.BYTES)).isEqualTo(read.second);
    }
  }

  @Test
  void packedPaneHasNoBytesToSpare() {
    int bytes = FIELDS.stream().mapToInt(f -> f.getType() == int.class ? 4 : 8).sum();

    assertThat(PaneCodec.BYTES).isEqualTo(bytes);
  }

  /** A pane whose fields are all different, and negative ones among them. */
  private static Pane pane(int from) throws IllegalAccessException {
    Pane pane = new Pane();
    int value = from;
    for (Field field : FIELDS) {
      value = -value - 1;
      if (field.getType() == int.class) {
        field.setInt(pane, value);
      } else if (field.getType() == long.class) {
        field.setLong(pane, value * 10_000_000_000L);
      } else {
        field.setDouble(pane, value / 3.0);
      }
    }
    return pane;
  }
}
