package io.tickloom.trainer.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser; skipped where none is installed. */
final class HtmlPageITCase {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  @TempDir Path folder;

  @Test
  void aBrowserShowsAllPicturesWithoutAComplaintAtLaptopAndPhoneWidth()
      throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(CHROMIUM), "no chromium here");
    Path picture = folder.resolve("roc_curve.png");
    ImageIO.write(
        new BufferedImage(1000, 700, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
    Path page = folder.resolve("page.html");
    new HtmlPage("t")
        .top("Tickloom", "SIMULATED MARKET")
        .verdict("No better than chance.")
        .table(
            Collections.nCopies(12, "a long heading"),
            List.of(Collections.nCopies(12, "0.123 [0.456, 0.789]")),
            true)
        .pictures(List.of(picture))
        .write(page);
    String probe =
        "<script>addEventListener('load',()=>{document.title=[...document.images].every("
            + "i=>i.complete&&i.naturalWidth===1000)+' '+(document.documentElement.scrollWidth"
            + "<=innerWidth)})</script></body>";
    Path probed = folder.resolve("probed.html");
    Files.writeString(probed, Files.readString(page).replace("</body>", probe));
    for (String size : List.of("1280,800", "500,900")) {
      assertThat(dom(probed, size)).as(size).contains("<title>true true</title>");
      assertThat(Files.readString(folder.resolve("errors"))).doesNotContain("CONSOLE");
    }
  }

  private String dom(Path page, String size) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(CHROMIUM.toString(), "--headless"));
    command.addAll(
        List.of("--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--dump-dom"));
    command.add("--user-data-dir=" + folder.resolve("profile"));
    command.add("--window-size=" + size);
    command.add(page.toUri().toString());
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
