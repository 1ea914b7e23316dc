package io.tickloom.job.feature.catalogue;

import io.tickloom.job.feature.book.BookFit;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A catalogue as it travels to where rows are made. */
public final class CatalogueForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ArrayList<String> names;
  private final ArrayList<BookFit> fit;

  CatalogueForm(List<String> names, Optional<BookFit> fit) {
    this.names = new ArrayList<>(names);
    this.fit = new ArrayList<>(fit.stream().toList());
  }

  /** The catalogue. */
  public Catalogue catalogue() {
    return Catalogue.of(names, fit.stream().findFirst());
  }
}
