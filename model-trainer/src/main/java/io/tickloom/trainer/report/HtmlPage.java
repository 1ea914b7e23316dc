package io.tickloom.trainer.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One self-contained page: style, script and pictures are inside, nothing is fetched. Where scripts
 * are off, a chart's picture stands in its place. Every text is escaped.
 */
public final class HtmlPage {
  private final StringBuilder body = new StringBuilder();
  private final Map<String, String> contents = new LinkedHashMap<>();
  private int contentsAt = -1;
  private boolean charts;
  private final String title;

  /**
   * @param title the page's title
   */
  public HtmlPage(String title) {
    this.title = title;
  }

  /** A big number with what it is. */
  public record Tile(String value, String meaning) {}

  /** The page's name, and a badge where there is something that nobody must overlook. */
  public HtmlPage top(String name, String badge) {
    body.append("<h1>").append(escaped(name)).append("</h1>\n");
    if (!badge.isEmpty()) {
      body.append("<p><span class=\"badge\">").append(escaped(badge)).append("</span></p>\n");
    }
    return this;
  }

  /** Where the list of sections goes. */
  public HtmlPage contents() {
    contentsAt = body.length();
    return this;
  }

  /** A section's name; its anchor is made of the name. */
  public HtmlPage heading(String text) {
    String anchor = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    contents.put(anchor, text);
    body.append("<h2 id=\"").append(anchor).append("\">").append(escaped(text)).append("</h2>\n");
    return this;
  }

  /**
   * A chart that the reader can look into.
   *
   * @param chart what the script draws
   * @param picture what is shown where scripts are off; may not be there
   */
  public HtmlPage chart(LiveChart chart, Path picture) throws IOException {
    charts = true;
    body.append("<figure class=\"chart\"><figcaption>")
        .append(escaped(chart.title()))
        .append("</figcaption><div class=\"plot\"></div><script type=\"application/json\">")
        .append(chart.json())
        .append("</script>");
    if (!chart.note().isEmpty()) {
      body.append("<p class=\"note\">").append(escaped(chart.note())).append("</p>");
    }
    if (Files.exists(picture)) {
      body.append("<noscript>").append(image(picture)).append("</noscript>");
    }
    body.append("</figure>\n");
    return this;
  }

  /** A group of figures side by side where there is room. */
  public HtmlPage sideBySide(boolean begins) {
    body.append(begins ? "<div class=\"plots\">\n" : "</div>\n");
    return this;
  }

  /** Bars with names and values, the longest as wide as there is room. */
  public HtmlPage bars(List<String> names, double[] values, String format) {
    double longest = Arrays.stream(values).map(Math::abs).max().orElse(1);
    body.append("<div class=\"bars\">\n");
    for (int i = 0; i < values.length; i++) {
      body.append("<span>")
          .append(escaped(names.get(i)))
          .append("</span><i style=\"width:")
          .append(Text.of("%.1f", longest > 0 ? 100 * Math.abs(values[i]) / longest : 0))
          .append("%\"></i><span>")
          .append(Text.of(format, values[i]))
          .append("</span>\n");
    }
    body.append("</div>\n");
    return this;
  }

  /** A paragraph. */
  public HtmlPage text(String text) {
    return paragraph("", text);
  }

  /** The answer in a sentence. */
  public HtmlPage verdict(String text) {
    return paragraph("verdict", text);
  }

  /** Something that must not be overlooked. */
  public HtmlPage warning(String text) {
    return paragraph("warning", text);
  }

  /** The figures that matter most. */
  public HtmlPage tiles(List<Tile> tiles) {
    body.append("<div class=\"tiles\">\n");
    for (Tile tile : tiles) {
      body.append("<div class=\"tile\"><b>")
          .append(escaped(tile.value()))
          .append("</b><span>")
          .append(escaped(tile.meaning()))
          .append("</span></div>\n");
    }
    body.append("</div>\n");
    return this;
  }

  /**
   * A table of numbers.
   *
   * @param head names of the columns
   * @param rows cells
   * @param first whether the first row is ours and stands out
   */
  public HtmlPage table(List<String> head, List<List<String>> rows, boolean first) {
    body.append("<div class=\"scroll\"><table>\n<thead><tr>");
    head.forEach(h -> body.append("<th>").append(escaped(h)).append("</th>"));
    body.append("</tr></thead>\n<tbody>\n");
    for (int i = 0; i < rows.size(); i++) {
      body.append(first && i == 0 ? "<tr class=\"ours\">" : "<tr>");
      rows.get(i).forEach(c -> body.append("<td>").append(escaped(c)).append("</td>"));
      body.append("</tr>\n");
    }
    body.append("</tbody></table></div>\n");
    return this;
  }

  /** A list of names and long values. */
  public HtmlPage pairs(List<List<String>> rows) {
    body.append("<table><tbody>\n");
    for (List<String> row : rows) {
      body.append("<tr><td>")
          .append(escaped(row.get(0)))
          .append("</td><td class=\"wrap\">")
          .append(escaped(row.get(1)))
          .append("</td></tr>\n");
    }
    body.append("</tbody></table>\n");
    return this;
  }

  /** Pictures, put into the page. */
  public HtmlPage pictures(List<Path> files) throws IOException {
    body.append("<div class=\"plots\">\n");
    for (Path file : files) {
      if (Files.exists(file)) {
        body.append("<figure>").append(image(file)).append("</figure>\n");
      }
    }
    body.append("</div>\n");
    return this;
  }

  /** Writes the page. */
  public void write(Path file) throws IOException {
    String page =
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="icon" href="data:,">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        %s%s</body>
        </html>
        """
            .formatted(
                escaped(title),
                (charts ? ChartLibrary.style() : "") + ChartLibrary.text("page.css"),
                whole(),
                charts ? "<script>" + ChartLibrary.script() + "</script>\n" : "");
    Files.writeString(file, page);
  }

  private String whole() {
    if (contentsAt < 0) {
      return body.toString();
    }
    StringBuilder nav = new StringBuilder("<nav>\n");
    contents.forEach(
        (anchor, name) ->
            nav.append("<a href=\"#")
                .append(anchor)
                .append("\">")
                .append(escaped(name))
                .append("</a>\n"));
    return new StringBuilder(body).insert(contentsAt, nav.append("</nav>\n")).toString();
  }

  private static String image(Path file) throws IOException {
    String name = file.getFileName().toString().replace(".png", "").replace('_', ' ');
    return "<img alt=\"%s\" src=\"data:image/png;base64,%s\">"
        .formatted(escaped(name), Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
  }

  private HtmlPage paragraph(String kind, String text) {
    body.append(kind.isEmpty() ? "<p>" : "<p class=\"" + kind + "\">")
        .append(escaped(text))
        .append("</p>\n");
    return this;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
