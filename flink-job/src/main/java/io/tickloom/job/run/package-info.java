/** The front door: options, wiring, the embedded cluster, and what a run says. */
package io.tickloom.job.run;
