package io.tickloom.trainer.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/**
 * One self-contained page: style and pictures are inside, nothing is fetched, no script is needed.
 * Every text is escaped.
 */
public final class HtmlPage {
  private final StringBuilder body = new StringBuilder();
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

  /** A section's name. */
  public HtmlPage heading(String text) {
    body.append("<h2>").append(escaped(text)).append("</h2>\n");
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
        String name = file.getFileName().toString().replace(".png", "").replace('_', ' ');
        body.append("<figure><img alt=\"")
            .append(escaped(name))
            .append("\" src=\"data:image/png;base64,")
            .append(Base64.getEncoder().encodeToString(Files.readAllBytes(file)))
            .append("\"></figure>\n");
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
        %s</body>
        </html>
        """
            .formatted(escaped(title), style(), body);
    Files.writeString(file, page);
  }

  private HtmlPage paragraph(String kind, String text) {
    body.append(kind.isEmpty() ? "<p>" : "<p class=\"" + kind + "\">")
        .append(escaped(text))
        .append("</p>\n");
    return this;
  }

  private static String style() throws IOException {
    try (InputStream in = HtmlPage.class.getResourceAsStream("page.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
