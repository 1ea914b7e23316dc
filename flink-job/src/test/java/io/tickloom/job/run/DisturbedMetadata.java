package io.tickloom.job.run;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A file's metadata, which are read when it ends; fails when {@link Disturbance} says so. */
final class DisturbedMetadata extends HashMap<String, String> {
  private static final long serialVersionUID = 1L;

  DisturbedMetadata(Map<String, String> metadata) {
    super(metadata);
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    Disturbance.pass(Disturbance.Moment.FILE);
    return super.entrySet();
  }
}
