import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Lists the licences of a bill of materials, and ends with an error for a component that has none
 * which goes with Apache-2.0.
 */
class Licences {
  /** Any one of a component's licences is enough: it may be chosen. */
  private static final Set<String> GOOD =
      Set.of(
          "Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "EPL-2.0",
          "(CDDL-1.0 OR GPL-2.0-with-classpath-exception)");

  /** Whose build files say "BSD" without a number, and which it is by their LICENSE files. */
  private static final Map<String, String> SAID =
      Map.of("org.jline", "BSD-3-Clause", "org.ow2.asm", "BSD-3-Clause");

  public static void main(String[] args) throws Exception {
    Map<String, List<String>> byLicence = new TreeMap<>();
    List<String> bad = new ArrayList<>();
    for (JsonNode component : new ObjectMapper().readTree(new File(args[0])).path("components")) {
      String group = component.path("group").asText();
      String name = group + ":" + component.path("name").asText();
      List<String> licences = new ArrayList<>();
      for (JsonNode entry : component.path("licenses")) {
        JsonNode one = entry.path("license");
        licences.add(
            SAID.getOrDefault(
                group,
                one.path("id").asText(one.path("name").asText(entry.path("expression").asText()))));
      }
      byLicence.computeIfAbsent(String.join(" or ", licences), k -> new ArrayList<>()).add(name);
      if (licences.stream().noneMatch(GOOD::contains)) {
        bad.add(name + " (" + String.join(", ", licences) + ")");
      }
    }
    byLicence.forEach(
        (licence, names) -> System.out.printf("  %-50s %3d%n", licence, names.size()));
    System.out.println("  sbom       " + args[0]);
    if (!bad.isEmpty()) {
      System.out.println("error: licences that do not go with Apache-2.0: " + bad);
      System.exit(1);
    }
  }
}
