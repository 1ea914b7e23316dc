package io.tickloom.trainer.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tickloom.trainer.report.LiveChart.Colour;
import io.tickloom.trainer.report.LiveChart.Kind;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser; skipped where none is installed. */
final class HtmlPageITCase {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  /** Says what is to be seen, and what the value under the pointer is. */
  private static final String PROBE =
      """
      <script>addEventListener('load', () => setTimeout(() => {
        const over = document.querySelector('.u-over').getBoundingClientRect();
        document.querySelector('.u-over').dispatchEvent(new MouseEvent('mousemove',
          { bubbles: true, clientX: over.left + over.width / 2, clientY: over.top + 20 }));
        setTimeout(() => {
          parent.document.title = [
            'images ' + [...document.images].every(i => i.complete && i.naturalWidth === 1000),
            'charts ' + document.querySelectorAll('figure.chart canvas').length,
            'drawn ' + [...document.querySelectorAll('canvas')].every(c =>
              c.getContext('2d').getImageData(0, 0, c.width, c.height).data.some(v => v)),
            'fits ' + (document.documentElement.scrollWidth <= innerWidth),
            'width ' + innerWidth,
            'pointer ' + document.querySelectorAll('.u-value')[1].textContent].join(', ');
        }, 300);
      }, 300));</script></body>
      """;

  @TempDir Path folder;
  private Path page;

  @BeforeEach
  void writeAPage() throws IOException {
    assumeTrue(Files.isExecutable(CHROMIUM), "no chromium here");
    Path picture = folder.resolve("roc_curve.png");
    ImageIO.write(
        new BufferedImage(1000, 700, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
    page = folder.resolve("page.html");
    double[] x = {0, 1, 2};
    LiveChart one =
        new LiveChart("One", "x (s)", "x", "y", x)
            .names(List.of("a", "</script><b>", "c"))
            .add("value", Kind.POINTS, Colour.MODEL, new double[] {3, 4.25, Double.NaN})
            .band(new double[] {2, 4, 1}, new double[] {4, 5, 2}, "95 %")
            .add("none", Kind.DASHED, Colour.SOFT, new double[3]);
    LiveChart two =
        new LiveChart("Two", "time", "t", "y", new double[] {1.7e9, 1.7001e9})
            .time()
            .add("bars", Kind.BARS, Colour.OTHER, new double[] {1, 2});
    new HtmlPage("t")
        .top("Tickloom", "SIMULATED MARKET")
        .verdict("No better than chance.")
        .contents()
        .heading("A section")
        .table(
            Collections.nCopies(12, "a long heading"),
            List.of(Collections.nCopies(12, "0.123 [0.456, 0.789]")),
            true)
        .sideBySide(true)
        .chart(one, picture)
        .chart(two, picture)
        .sideBySide(false)
        .bars(List.of("a_feature_with_a_long_name_600s", "b"), new double[] {0.7, 0.3}, "%.2f")
        .pictures(List.of(picture))
        .write(page);
  }

  @Test
  void aBrowserDrawsAllChartsWithoutAComplaintAtLaptopAndPhoneWidth()
      throws IOException, InterruptedException {
    Path probed = folder.resolve("probed.html");
    Files.writeString(probed, Files.readString(page).replace("</body>", PROBE));
    for (int width : List.of(1280, 390)) {
      Path frame = folder.resolve("frame.html");
      Files.writeString(
          frame,
          "<body style='margin:0'><iframe src='probed.html' style='border:0;width:%dpx;height:900px'></iframe>"
              .formatted(width));
      assertThat(dom(frame))
          .contains(
              "<title>images true, charts 2, drawn true, fits true, width %d, pointer 4.25</title>"
                  .formatted(width));
      assertThat(Files.readString(folder.resolve("errors"))).doesNotContain("CONSOLE");
    }
  }

  @Test
  void whereScriptsAreOffThePicturesStandInTheirPlace() throws IOException {
    assertThat(Files.readString(page).split("<noscript><img alt=\"roc curve\"", -1)).hasSize(3);
  }

  private String dom(Path shown) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(CHROMIUM.toString(), "--headless"));
    command.addAll(
        List.of("--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--dump-dom"));
    command.add("--allow-file-access-from-files");
    command.add("--virtual-time-budget=5000");
    command.add("--user-data-dir=" + folder.resolve("profile"));
    command.add("--window-size=1280,900");
    command.add(shown.toUri().toString());
    Path out = folder.resolve("dom");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("errors").toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
