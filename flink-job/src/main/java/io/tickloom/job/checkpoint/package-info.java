/** What is kept beside Flink's checkpoints. */
package io.tickloom.job.checkpoint;
