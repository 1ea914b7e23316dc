package io.tickloom.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.HighAvailabilityOptions;
import org.apache.flink.runtime.jobmanager.HighAvailabilityMode;
import org.apache.flink.state.rocksdb.RocksDBOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each setting of Flink that a deployment names is one that this Flink has, with such a value. */
class FlinkSettingsTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** Of our reporter; of the operator. */
  private static final Pattern NOT_FLINKS =
      Pattern.compile(
          "metrics\\.reporter\\.tickloom\\.(factory\\.class|host|port|disks)"
              + "|kubernetes\\.operator\\.savepoint\\.history\\.max\\.count");

  private static final Pattern LINE = Pattern.compile("(?m)^ *([a-z][\\w.-]+): +([^\\n]+)$");

  private static final Map<String, ConfigOption<?>> OPTIONS = options();

  private static Map<String, ConfigOption<?>> options() {
    Map<String, ConfigOption<?>> found = new TreeMap<>();
    try {
      for (Class<?> in : new Class<?>[] {Configuration.class, RocksDBOptions.class}) {
        addAll(in, found);
      }
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }

  /** Of all classes of options in the jar that {@code in} is of. */
  private static void addAll(Class<?> in, Map<String, ConfigOption<?>> found)
      throws IOException, ReflectiveOperationException {
    String jar = in.getProtectionDomain().getCodeSource().getLocation().getPath();
    try (JarFile file = new JarFile(jar)) {
      for (String name : file.stream().map(entry -> entry.getName()).toList()) {
        if (name.matches("org/apache/flink/.*Options\\.class")) {
          String type = name.substring(0, name.length() - 6).replace('/', '.');
          for (Field field : Class.forName(type).getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == ConfigOption.class) {
              field.setAccessible(true);
              ConfigOption<?> option = (ConfigOption<?>) field.get(null);
              found.put(option.key(), option);
            }
          }
        }
      }
    }
  }

  private static void require(Map<String, String> settings) {
    Configuration conf = Configuration.fromMap(settings);
    for (String key : settings.keySet()) {
      if (!NOT_FLINKS.matcher(key).matches()) {
        assertThat(OPTIONS).containsKey(key);
        assertThatCode(() -> conf.get(OPTIONS.get(key))).as(key).doesNotThrowAnyException();
      }
    }
  }

  private static Map<String, String> flat(JsonNode tree) {
    Map<String, String> settings = new TreeMap<>();
    flatten("", tree, settings);
    return settings;
  }

  private static void flatten(String prefix, JsonNode tree, Map<String, String> settings) {
    for (Map.Entry<String, JsonNode> entry : tree.properties()) {
      if (entry.getValue().isObject()) {
        flatten(prefix + entry.getKey() + ".", entry.getValue(), settings);
      } else {
        settings.put(prefix + entry.getKey(), entry.getValue().asText());
      }
    }
  }

  private static Map<String, String> lines(String text) {
    Map<String, String> settings = new TreeMap<>();
    for (Matcher line = LINE.matcher(text); line.find(); ) {
      settings.put(line.group(1), line.group(2).replaceAll("\\$\\w+", "1"));
    }
    return settings;
  }

  @ParameterizedTest
  @ValueSource(strings = {"kubernetes/live.yaml", "kubernetes/backfill.yaml"})
  void manifestNamesSettingsOfThisFlinkAndHighAvailabilityByKubernetes(String file)
      throws IOException {
    Map<String, String> settings =
        flat(YAML.readTree(Path.of(file).toFile()).at("/spec/flinkConfiguration"));
    require(settings);
    Configuration conf = Configuration.fromMap(settings);
    assertThat(HighAvailabilityMode.fromConfig(conf)).isEqualTo(HighAvailabilityMode.KUBERNETES);
    assertThat(conf.get(HighAvailabilityOptions.HA_STORAGE_PATH)).startsWith("file:///results/");
  }

  @Test
  void composeNamesSettingsOfThisFlink() throws IOException {
    JsonNode compose = YAML.readTree(Path.of("compose/compose.yaml").toFile());
    Map<String, String> settings =
        lines(compose.at("/x-flink/environment/FLINK_PROPERTIES").asText());
    assertThat(settings).hasSizeGreaterThan(5);
    require(settings);
  }

  @Test
  void localClusterNamesSettingsOfThisFlink() throws IOException {
    require(flat(YAML.readTree(Path.of("cluster/config.yaml").toFile())));
    String script = Files.readString(Path.of("cluster/up.sh"));
    int begin = script.indexOf("<<EOF\n") + 6;
    Map<String, String> settings = lines(script.substring(begin, script.indexOf("\nEOF\n", begin)));
    assertThat(settings).hasSizeGreaterThan(5);
    require(settings);
  }

  @Test
  void settingThatThisFlinkDoesNotHaveIsFound() {
    assertThat(new TreeSet<>(OPTIONS.keySet()))
        .hasSizeGreaterThan(300)
        .contains("high-availability.storageDir")
        .doesNotContain("high-availability.storage-dir", "state.checkpoints.directory");
  }
}
