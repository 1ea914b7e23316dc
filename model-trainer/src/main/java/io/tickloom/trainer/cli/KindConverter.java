package io.tickloom.trainer.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Names with hyphens, as options have them, for constants with underscores. */
final class KindConverter implements ITypeConverter<LabelOptions.Kind> {
  @Override
  public LabelOptions.Kind convert(String value) {
    for (LabelOptions.Kind kind : LabelOptions.Kind.values()) {
      if (kind.toString().equals(value.toLowerCase(Locale.ROOT).replace('_', '-'))) {
        return kind;
      }
    }
    throw new TypeConversionException(
        "\"%s\" must be direction or triple-barrier".formatted(value));
  }
}
