/** Where ticks come from. */
package io.tickloom.job.source;
