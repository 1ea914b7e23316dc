/** Who learns, who chooses, who judges: parts in time order, purged. Knows {@code table}. */
package io.tickloom.trainer.split;
