package io.tickloom.job.run;

import io.tickloom.job.engine.LiveRow;
import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.feature.catalogue.CatalogueForm;
import io.tickloom.job.score.DriftMetrics;
import io.tickloom.job.score.LiveModel;
import io.tickloom.job.score.ScoreMetrics;
import io.tickloom.job.score.ScoreRows;
import io.tickloom.job.score.Scored;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Joins two rooms that do not know one another: rows from the engine, scored. */
final class ScoreMap extends RichMapFunction<LiveRow, Scored> {
  private static final long serialVersionUID = 1L;

  private final String model;
  private final int gridSeconds;
  private final CatalogueForm features;

  private transient ScoreRows scorer;
  private transient ScoreMetrics metrics;
  private transient DriftMetrics drift;

  /** Scores with the bundle {@code model}, or not at all where it is empty. */
  ScoreMap(String model, int gridSeconds, Catalogue catalogue) {
    this.features = catalogue.form();
    this.model = model;
    this.gridSeconds = gridSeconds;
  }

  @Override
  public void open(OpenContext context) throws Exception {
    metrics = new ScoreMetrics(getRuntimeContext().getMetricGroup());
    Catalogue all = features.catalogue();
    LiveModel bundle =
        model.isEmpty() ? null : LiveModel.read(Path.of(model), new Grid(gridSeconds), all);
    scorer = new ScoreRows(bundle, all.features().size());
    drift = new DriftMetrics(getRuntimeContext().getMetricGroup(), Optional.ofNullable(bundle));
    scorer.warmUp();
  }

  @Override
  public Scored map(LiveRow row) {
    Scored scored =
        new Scored(row.rows().symbol(), scorer.of(row.rows()), row.path(), row.arrivalNanos());
    metrics.count(scored, System.nanoTime());
    drift.add(row.rows()).ifPresent(watched -> DriftLine.watch(scored.symbol(), watched));
    return scored;
  }
}
