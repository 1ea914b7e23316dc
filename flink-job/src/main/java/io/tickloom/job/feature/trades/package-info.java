/** Tier T: features that need trades alone, a family a file. */
package io.tickloom.job.feature.trades;
