package io.tickloom.trainer.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options of a run that bear on its model, for the record. */
final class UsedOptions {
  private UsedOptions() {}

  /** By name, with the value used; those that only say where files are left out. */
  static SortedMap<String, String> of(CommandSpec spec) {
    SortedMap<String, String> used = new TreeMap<>();
    for (OptionSpec option : spec.options()) {
      Object value = option.getValue();
      String name = option.longestName();
      if (!option.usageHelp()
          && !option.versionHelp()
          && !name.equals("--output")
          && !name.equals("--features")) {
        Object plain = value;
        if (value instanceof Optional<?> o) {
          plain = o.map(Object.class::cast).orElse("");
        } else if (value instanceof List<?> list) {
          plain = list.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
        if (plain != null && !plain.toString().isEmpty()) {
          used.put(name.substring(2), plain.toString().toLowerCase(Locale.ROOT));
        }
      }
    }
    return used;
  }
}
