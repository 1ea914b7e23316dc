/**
 * What goes wrong at the emulated exchange: a plan, what comes of it, and a log of what was
 * withheld.
 */
package io.tickloom.job.emulate.fault;
