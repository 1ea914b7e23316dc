package io.tickloom.trainer.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HtmlPageTest {
  @TempDir Path folder;

  private String page(HtmlPage page) throws IOException {
    page.write(folder.resolve("page.html"));
    return Files.readString(folder.resolve("page.html"));
  }

  @Test
  void escapesWhatItIsGiven() throws IOException {
    String html =
        page(
            new HtmlPage("<t>")
                .top("a < b & \"c\"", "")
                .table(List.of("<th>"), List.of(List.of("<td>")), false)
                .pairs(List.of(List.of("k", "<v>"))));
    assertThat(html)
        .contains("<title>&lt;t&gt;</title>")
        .contains("<h1>a &lt; b &amp; &quot;c&quot;</h1>")
        .contains("<th>&lt;th&gt;</th>", "<td>&lt;td&gt;</td>", "&lt;v&gt;");
  }

  @Test
  void carriesItsPicturesAndStyleAndFetchesNothing() throws IOException {
    Path picture = folder.resolve("roc_curve.png");
    ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
    String html =
        page(new HtmlPage("t").pictures(List.of(picture, folder.resolve("not_there.png"))));
    assertThat(html).containsOnlyOnce("<img alt=\"roc curve\" src=\"data:image/png;base64,");
    assertThat(html).contains(".verdict {").doesNotContain("http", "<script", "@import", "url(");
  }

  @Test
  void doubtsWhatIsTooGoodToBeTrue() {
    var auc = new io.tickloom.trainer.evaluate.Figure(0.63, 0.62, 0.64);
    assertThat(Doubts.of(auc, java.util.Optional.empty(), false, java.util.Optional.empty()))
        .singleElement()
        .asString()
        .contains("0.630 is above 0.62");
    assertThat(Doubts.of(auc, java.util.Optional.empty(), true, java.util.Optional.empty()))
        .isEmpty();
    assertThat(
            Doubts.of(
                auc,
                java.util.Optional.empty(),
                true,
                java.util.Optional.of(new io.tickloom.trainer.table.Market.Best(0.6, 60, 5))))
        .singleElement()
        .asString()
        .contains("above 0.600, the best that the simulator says");
  }
}
