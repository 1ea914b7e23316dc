package io.tickloom.job.feature.trades;

/** Cuts a flow of volume into buckets of one size and adds up their imbalances. */
final class VolumeBuckets {
  private double size;
  private double room;
  private double signed;
  private double sum;

  /** Starts with an empty bucket; {@code bucketSize} is 0 where no volume will come. */
  void begin(double bucketSize) {
    size = bucketSize;
    room = bucketSize;
    signed = 0;
    sum = 0;
  }

  /** Adds a volume that fits into the bucket, and tells whether it does. */
  boolean take(double volume, double signedVolume) {
    if (volume > room) {
      return false;
    }
    room -= volume;
    signed += signedVolume;
    return true;
  }

  /** Adds a volume to as many buckets as it takes. */
  void cut(double volume, double signedVolume) {
    if (take(volume, signedVolume)) {
      return;
    }
    double left = volume;
    double side = signedVolume / volume;
    while (left > room) {
      sum += Math.abs(signed + room * side);
      left -= room;
      room = size;
      signed = 0;
    }
    room -= left;
    signed += left * side;
  }

  /** Sum of |buy − sell| over the buckets, the last of which may lack a rounding error. */
  double imbalance() {
    return sum + Math.abs(signed);
  }
}
