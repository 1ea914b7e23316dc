package io.tickloom.job.run;

import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.feed.FeedSettings;
import java.nio.file.Path;
import java.util.Map;

/**
 * All that the graph of a live run is built from.
 *
 * @param feed what is followed
 * @param grid when rows are made
 * @param catalogue their columns
 * @param output folder of the tables
 * @param rollSeconds time that a file holds
 * @param model file of the bundle; empty for none
 * @param delaySeconds of the model's label
 * @param horizonSeconds of the model's label; 0 where outcomes are not told
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
    int delaySeconds,
    int horizonSeconds,
    Map<String, Map<String, String>> metadata,
    boolean simulated) {
  boolean scores() {
    return !model.isEmpty();
  }
}
