package io.tickloom.trainer.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** Versions of the libraries that make a model, as their own jars tell them. */
final class Libraries {
  private Libraries() {}

  static SortedMap<String, String> versions() {
    SortedMap<String, String> versions = new TreeMap<>();
    versions.put("xgboost4j", version("ml.dmlc/xgboost4j_2.12"));
    versions.put("tribuo", version("org.tribuo/tribuo-core"));
    return versions;
  }

  private static String version(String artifact) {
    String name = "/META-INF/maven/" + artifact + "/pom.properties";
    try (InputStream in = Libraries.class.getResourceAsStream(name)) {
      if (in == null) {
        return "unknown";
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
