/** Trials of the local cluster, and of the files that describe the others. */
package io.tickloom.deploy;
