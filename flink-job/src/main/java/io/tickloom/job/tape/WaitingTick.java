package io.tickloom.job.tape;

/**
 * A tick that may yet be preceded by a late one; fields as in {@link TickRing}.
 *
 * @param file the file of the tape that holds it
 */
record WaitingTick(
    long id,
    long priceE8,
    long quantityE8,
    long timeMicros,
    boolean sell,
    int file,
    long offset,
    long firstInner,
    long lastInner) {}
