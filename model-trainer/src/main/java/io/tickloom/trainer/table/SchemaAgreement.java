package io.tickloom.trainer.table;

import java.util.List;

/** Refuses files that don't belong in one table. */
final class SchemaAgreement {
  private SchemaAgreement() {}

  /**
   * @throws BadInputException if grid, memory or a column differs, or one is simulated and the
   *     other isn't
   */
  static void check(Schema a, String aFile, Schema b, String bFile) {
    if (a.gridSeconds() != b.gridSeconds()) {
      throw new BadInputException(
          "two grids in one folder: %d s in %s, %d s in %s"
              .formatted(a.gridSeconds(), aFile, b.gridSeconds(), bFile));
    }
    if (a.simulated() != b.simulated()) {
      throw new BadInputException(
          "simulated and recorded markets in one folder: %s and %s".formatted(aFile, bFile));
    }
    List<Column> left = a.columns();
    List<Column> right = b.columns();
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      if (!left.get(i).equals(right.get(i))) {
        throw new BadInputException(
            "two schemas in one folder: column %d is %s in %s and %s in %s"
                .formatted(i + 1, text(left.get(i)), aFile, text(right.get(i)), bFile));
      }
    }
    if (left.size() != right.size()) {
      throw new BadInputException(
          "two schemas in one folder: %d columns in %s, %d in %s"
              .formatted(left.size(), aFile, right.size(), bFile));
    }
    if (a.longestMemorySeconds() != b.longestMemorySeconds()) {
      throw new BadInputException(
          "two schemas in one folder: longest memory %d s in %s, %d s in %s"
              .formatted(a.longestMemorySeconds(), aFile, b.longestMemorySeconds(), bFile));
    }
  }

  private static String text(Column column) {
    return "%s (%s, version %d)".formatted(column.name(), column.role(), column.version());
  }
}
