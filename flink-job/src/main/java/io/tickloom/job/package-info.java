/** Ticks to feature rows; the rooms of the house, one package each. */
package io.tickloom.job;
