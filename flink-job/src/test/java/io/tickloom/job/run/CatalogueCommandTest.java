package io.tickloom.job.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.book.BookFit;
import io.tickloom.job.feature.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of features in the repository is the one that the registry prints. */
class CatalogueCommandTest {
  private static final String PAGE = CatalogueCommand.markdown(Catalogue.withBook(BookFit.NOTHING));

  @Test
  void pageInTheRepositoryIsTheOneThatIsPrinted() throws IOException {
    assertThat(Files.readString(Path.of("FEATURES.md"))).isEqualTo(PAGE);
  }

  @Test
  void everyFeatureHasALineOfTenCells() {
    for (Feature feature : Catalogue.withBook(BookFit.NOTHING).features()) {
      assertThat(
              PAGE.lines().filter(line -> line.contains(" | `" + feature.info().name() + "` | ")))
          .singleElement()
          .satisfies(
              line ->
                  assertThat(line.replace("\\|", "").chars().filter(c -> c == '|')).hasSize(11));
    }
  }
}
