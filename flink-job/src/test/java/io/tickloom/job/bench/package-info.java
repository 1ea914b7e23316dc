/** Measurements that {@code make bench} runs; no tests. */
package io.tickloom.job.bench;
