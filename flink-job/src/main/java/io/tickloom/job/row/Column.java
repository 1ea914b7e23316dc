package io.tickloom.job.row;

import io.tickloom.job.feature.Feature;
import java.io.Serializable;

/**
 * A column of a table.
 *
 * @param name unique in the table
 * @param role what the column is for
 * @param type how it is stored
 * @param unit "1" for a pure number, "" where there is none
 */
public record Column(String name, Role role, Type type, String unit) implements Serializable {
  /** What a column is for. */
  public enum Role {
    /** Whose row it is. */
    KEY,
    /** When. */
    TIME,
    /** The price that labels are made from. */
    REFERENCE,
    /** How much history lies behind the row. */
    VALIDITY,
    /** A price range for barriers and fills. */
    PATH,
    /** An input of a model. */
    FEATURE,
    /** What a model made of a row. */
    PREDICTION
  }

  /** How a column is stored. No value is ever missing: undefined is NaN. */
  public enum Type {
    /** UTF-8. */
    STRING,
    /** 64 bits, signed. */
    INT64,
    /** IEEE 754, 64 bits. */
    DOUBLE,
    /** True or false. */
    BOOLEAN
  }

  static Column of(Feature feature) {
    return new Column(feature.info().name(), Role.FEATURE, Type.DOUBLE, feature.info().unit());
  }
}
