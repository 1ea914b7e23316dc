package io.tickloom.job.score;

import io.tickloom.job.row.ColumnBlock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;

/** How far each feature of each symbol has moved from the training rows, as metrics. */
public final class DriftMetrics {
  private final MetricGroup group;
  private final Optional<LiveModel> model;
  private final Map<String, FeatureDrift> drifts = new TreeMap<>();

  /** Metrics of one task; none where {@code model} does not tell what it learnt from. */
  public DriftMetrics(MetricGroup group, Optional<LiveModel> model) {
    this.group = group.addGroup("tickloom");
    this.model = model;
  }

  /** Takes the rows of a symbol; the first ones of a symbol give what it is watched by. */
  public Optional<FeatureDrift> add(ColumnBlock rows) {
    FeatureDrift known = drifts.get(rows.symbol());
    if (known != null) {
      known.add(rows);
      return Optional.empty();
    }
    Optional<FeatureDrift> made = model.flatMap(LiveModel::drift);
    made.ifPresent(
        drift -> {
          drifts.put(rows.symbol(), drift);
          drift.add(rows);
          register(group.addGroup("symbol", rows.symbol()), drift);
        });
    return made;
  }

  private static void register(MetricGroup symbol, FeatureDrift drift) {
    symbol.gauge("driftWindowFilled", (Gauge<Double>) drift::filled);
    for (int f = 0; f < drift.features().size(); f++) {
      int place = f;
      symbol
          .addGroup("feature", drift.features().get(f))
          .gauge("featureDrift", (Gauge<Double>) () -> drift.index(place));
    }
  }
}
