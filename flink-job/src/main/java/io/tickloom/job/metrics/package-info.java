/** Flink's metrics, and ours among them, as Micrometer's meters on a page that Prometheus reads. */
package io.tickloom.job.metrics;
