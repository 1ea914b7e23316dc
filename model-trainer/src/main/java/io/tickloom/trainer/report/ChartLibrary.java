package io.tickloom.trainer.report;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * uPlot (MIT licence) out of its WebJar, and the script that draws the page's charts with it; the
 * page carries a copy, so it works offline.
 */
final class ChartLibrary {
  private static final String POM = "/META-INF/maven/org.webjars.npm/uplot/pom.properties";
  private static final String FILES = "/META-INF/resources/webjars/uplot/";

  private ChartLibrary() {}

  static String script() throws IOException {
    String library = text(folder() + "dist/uPlot.iife.min.js");
    if (library.contains("</script")) {
      throw new IOException("uPlot's script can't stand in a page: it ends the script element");
    }
    return "/* uPlot:\n" + text(folder() + "LICENSE") + "*/\n" + library + "\n" + text("charts.js");
  }

  static String style() throws IOException {
    return text(folder() + "dist/uPlot.min.css");
  }

  private static String folder() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = stream(POM)) {
      properties.load(in);
    }
    return FILES + properties.getProperty("version") + "/";
  }

  /** A resource beside this class, or from the root. */
  static String text(String name) throws IOException {
    try (InputStream in = stream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static InputStream stream(String name) throws IOException {
    InputStream in = ChartLibrary.class.getResourceAsStream(name);
    if (in == null) {
      throw new FileNotFoundException(name + " is not on the class path");
    }
    return in;
  }
}
