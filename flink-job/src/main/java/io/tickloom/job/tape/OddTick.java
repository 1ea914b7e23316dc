package io.tickloom.job.tape;

/**
 * A line that is to be set aside.
 *
 * @param offset where it begins in its file
 * @param fault the kind of rule that it breaks
 * @param reason the rule and the value
 */
record OddTick(long offset, Fault fault, String reason) {}
