package io.tickloom.job.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list that rules and dashboards are held against names what the rooms register, no more. */
class MetricsListTest {
  private static final Pattern REGISTERED =
      Pattern.compile("\\.(counter|gauge|histogram)\\(\\s*\"(\\w+)\"");

  /** Counters of a feed stand in a map from their names. */
  private static final Pattern COUNTED = Pattern.compile("\"(\\w+)\", counts\\.()");

  @Test
  void everyMetricOfTheRoomsIsOnTheListAndNoOther() throws IOException {
    TreeSet<String> registered = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String code = Files.readString(file);
        for (Matcher found = REGISTERED.matcher(code); found.find(); ) {
          add(found.group(1), found.group(2), registered);
        }
        for (Matcher found = COUNTED.matcher(code); found.find(); ) {
          add("counter", found.group(1), registered);
        }
      }
    }
    List<String> listed = Files.readAllLines(Path.of("../deploy/prometheus/metrics.txt"));
    assertThat(listed).containsExactlyElementsOf(registered);
  }

  private static void add(String kind, String metric, Set<String> names) {
    String name = FlinkNames.of("job.tickloom", metric).replace('.', '_');
    switch (kind) {
      case "counter" -> names.add(name + "_total");
      case "histogram" -> names.addAll(List.of(name, name + "_count_total"));
      default -> names.add(name);
    }
  }
}
