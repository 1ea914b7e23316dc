package io.tickloom.job.run;

import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.feed.FeedSettings;
import io.tickloom.job.score.LabelRule;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * All that the graph of a live run is built from.
 *
 * @param feed what is followed
 * @param grid when rows are made
 * @param catalogue their columns
 * @param output folder of the tables
 * @param rollSeconds time that a file holds
 * @param model file of the bundle; empty for none
 * @param label what outcomes are told by; empty where they are not told
 * @param metadata what the files of each table say of themselves
 * @param simulated whether the exchange plays a simulated market
 */
record LivePlan(
    FeedSettings feed,
    Grid grid,
    Catalogue catalogue,
    Path output,
    int rollSeconds,
    String model,
    Optional<LabelRule> label,
    Map<String, Map<String, String>> metadata,
    boolean simulated) {
  boolean scores() {
    return !model.isEmpty();
  }
}
