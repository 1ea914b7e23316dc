package io.tickloom.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that describe a deployment keep to the schemas of those who read them. */
class ManifestsTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String POD = "io.k8s.api.core.v1.PodTemplateSpec";
  private static final Pattern OURS = Pattern.compile("tickloom_[a-z_]+");

  private static JsonNode yaml(String file) throws IOException {
    JsonNode read = YAML.readTree(Path.of(file).toFile());
    assertThat(read.isObject()).isTrue();
    return read;
  }

  private static JsonNode schema(String name) throws IOException {
    try (InputStream in = ManifestsTest.class.getResourceAsStream("/schemas/" + name)) {
      return JSON.readTree(in);
    }
  }

  private static Set<ValidationMessage> faults(JsonNode schema, JsonNode of) {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema).validate(of);
  }

  /** Kubernetes' schema of one kind of object. */
  private static JsonNode kubernetes(String definition) throws IOException {
    ObjectNode all = (ObjectNode) schema("kubernetes-1.37.json");
    return all.put("$ref", "#/definitions/" + definition);
  }

  private static JsonNode kubernetesOf(JsonNode object) throws IOException {
    String kind = object.path("kind").asText();
    return kubernetes(
        switch (object.path("apiVersion").asText()) {
          case "v1" -> "io.k8s.api.core.v1." + kind;
          case "networking.k8s.io/v1" -> "io.k8s.api.networking.v1." + kind;
          default -> throw new IllegalArgumentException("no schema for " + object);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"kubernetes/live.yaml", "kubernetes/backfill.yaml"})
  void flinkDeploymentKeepsToTheOperatorsWordsAndItsPodsToKubernetes(String file)
      throws IOException {
    JsonNode deployment = yaml(file);
    assertThat(faults(schema("flinkdeployment.json"), deployment)).isEmpty();
    assertThat(faults(kubernetes(POD), deployment.at("/spec/podTemplate"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kubernetes/live.yaml", "kubernetes/backfill.yaml"})
  void podsAreNotRootAndCantWriteTheirRootFileSystem(String file) throws IOException {
    JsonNode pod = yaml(file).at("/spec/podTemplate/spec");
    assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
    JsonNode container = pod.at("/containers/0/securityContext");
    assertThat(container.path("readOnlyRootFilesystem").asBoolean()).isTrue();
    assertThat(container.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
  }

  @Test
  void wordThatKubernetesDoesNotKnowIsFound() throws IOException {
    JsonNode pod = yaml("kubernetes/live.yaml").at("/spec/podTemplate");
    ((ObjectNode) pod.at("/spec/securityContext")).put("runAsNoRoot", true);
    assertThat(faults(kubernetes(POD), pod)).hasSize(1);
  }

  @Test
  void whatStandsAroundKeepsToKubernetes() throws IOException {
    List<JsonNode> objects =
        YAML.readerFor(JsonNode.class)
            .<JsonNode>readValues(Path.of("kubernetes/around.yaml").toFile())
            .readAll();
    assertThat(objects).hasSize(5);
    for (JsonNode object : objects) {
      assertThat(faults(kubernetesOf(object), object)).as(object.toString()).isEmpty();
    }
  }

  @Test
  void composeKeepsToItsSchemaAndOpensPortsOnTheLoopbackAlone() throws IOException {
    JsonNode compose = yaml("compose/compose.yaml");
    ObjectNode schema = (ObjectNode) schema("compose.json");
    ((ObjectNode) schema.path("properties")).putObject("name").put("type", "string");
    assertThat(faults(schema, merged(compose))).isEmpty();
    for (JsonNode service : merged(compose).path("services")) {
      assertThat(service.path("read_only").asBoolean()).isTrue();
      assertThat(service.path("user").asText()).isNotEmpty().doesNotStartWith("0");
      assertThat(service.path("image").asText()).matches(".+:v?[0-9].*|.*:-tickloom:[0-9].*");
      service.path("ports").forEach(port -> assertThat(port.asText()).startsWith("127.0.0.1:"));
    }
  }

  /** YAML's merge keys, which Jackson leaves as they are. */
  private static JsonNode merged(JsonNode compose) {
    ObjectNode copy = compose.deepCopy();
    for (JsonNode service : copy.path("services")) {
      if (service.has("<<")) {
        ((ObjectNode) service).remove("<<");
        ((ObjectNode) copy.path("x-flink"))
            .properties()
            .forEach(e -> ((ObjectNode) service).putIfAbsent(e.getKey(), e.getValue()));
      }
    }
    return copy;
  }

  @Test
  void everyRuleAndEveryPanelAsksForMetricsThatTheJobHas() throws IOException {
    Set<String> known = new TreeSet<>(Files.readAllLines(Path.of("prometheus/metrics.txt")));
    Set<String> asked = new TreeSet<>();
    for (JsonNode rule : yaml("prometheus/tickloom.rules.yml").at("/groups/0/rules")) {
      add(rule.path("expr").asText(), asked);
    }
    for (String name : List.of("live", "cluster")) {
      JsonNode board = JSON.readTree(board(name).toFile());
      StreamSupport.stream(board.path("panels").spliterator(), false)
          .flatMap(p -> StreamSupport.stream(p.path("targets").spliterator(), false))
          .forEach(target -> add(target.path("expr").asText(), asked));
    }
    assertThat(asked).hasSizeGreaterThan(15);
    assertThat(known).containsAll(asked);
  }

  private static Path board(String name) {
    return Path.of("grafana/dashboards/tickloom-" + name + ".json");
  }

  private static void add(String expression, Set<String> names) {
    for (Matcher found = OURS.matcher(expression); found.find(); ) {
      names.add(found.group());
    }
  }
}
