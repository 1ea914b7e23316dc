package io.tickloom.trainer.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A chart that the page's script draws: all series over the same abscissae. What is undefined is
 * left out of the line.
 */
public final class LiveChart {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String title;
  private String note = "";
  private final ObjectNode spec = JSON.createObjectNode();
  private final ArrayNode series = JSON.createArrayNode();
  private final ArrayNode bands = JSON.createArrayNode();

  /** How a series looks; its name is the script's word for it. */
  public enum Kind {
    /** A line. */
    LINE,
    /** A line with its points. */
    POINTS,
    /** A thin broken line, for comparison. */
    DASHED,
    /** Bars from 0. */
    BARS
  }

  /** Whose series it is. */
  public enum Colour {
    /** The model that is judged. */
    MODEL,
    /** Who stands beside it. */
    OTHER,
    /** What is only for comparison. */
    SOFT,
    /** A loss. */
    WORSE
  }

  /**
   * A chart without series.
   *
   * @param title what stands above it
   * @param x the horizontal axis with its unit
   * @param shortX the same in a word, for the value under the pointer
   * @param y the vertical axis with its unit
   * @param xs abscissae, rising
   */
  public LiveChart(String title, String x, String shortX, String y, double[] xs) {
    this.title = title;
    spec.put("x", x).put("short", shortX).put("y", y);
    spec.put("time", false).put("unit", false);
    spec.set("xs", numbers(xs));
    spec.set("series", series);
    spec.set("bands", bands);
  }

  /** Abscissae are seconds since 1970 UTC. */
  public LiveChart time() {
    spec.put("time", true);
    return this;
  }

  /** Ordinates reach from 0 to 1. */
  public LiveChart unit() {
    spec.put("unit", true);
    return this;
  }

  /** Abscissae 0, 1, 2 … have names. */
  public LiveChart names(List<String> names) {
    spec.set("names", JSON.valueToTree(names));
    return this;
  }

  /** Adds a series. */
  public LiveChart add(String label, Kind kind, Colour colour, double[] values) {
    ObjectNode one = series.addObject().put("label", label);
    one.put("kind", kind.name().toLowerCase(java.util.Locale.ROOT));
    one.put("colour", colour.name().toLowerCase(java.util.Locale.ROOT));
    one.set("values", numbers(values));
    return this;
  }

  /**
   * Adds an interval as a band.
   *
   * @param what what the band is, to stand below the chart
   */
  public LiveChart band(double[] low, double[] high, String what) {
    note = "Band: " + what;
    for (double[] edge : List.of(low, high)) {
      ObjectNode one = series.addObject().put("label", bound(edge == low)).put("kind", "edge");
      one.put("colour", "soft").set("values", numbers(edge));
    }
    bands.addArray().add(series.size()).add(series.size() - 1);
    return this;
  }

  /** What stands below it; empty where there is nothing to say. */
  String note() {
    return note;
  }

  /** What stands above it. */
  String title() {
    return title;
  }

  /** The script's input; safe within a script element. */
  String json() {
    return spec.toString().replace("<", "\\u003c");
  }

  private static String bound(boolean low) {
    return low ? "95 % from" : "to";
  }

  private static ArrayNode numbers(double[] values) {
    ArrayNode node = JSON.createArrayNode();
    for (double value : values) {
      if (Double.isFinite(value)) {
        node.add((double) (float) value == value ? value : Math.round(value * 1e7) / 1e7);
      } else {
        node.addNull();
      }
    }
    return node;
  }
}
