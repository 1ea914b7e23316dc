package io.tickloom.trainer.bundle;

/**
 * A feature that the model asks for.
 *
 * @param name the column's name
 * @param version version of its definition
 * @param memorySeconds how far back it looks, in seconds
 */
public record Feature(String name, int version, double memorySeconds) {}
