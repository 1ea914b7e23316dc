/**
 * Keeps the exchange's messages as they come, in recordings that the tape room reads: local time in
 * nanoseconds, a space, the JSON as it was sent.
 */
package io.tickloom.job.record;
