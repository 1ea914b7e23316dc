/**
 * A trained model with all that is needed to use it: schema, label, options, provenance, and the
 * scoring itself in plain Java. Knows no other room, so that a live job can carry it alone.
 */
package io.tickloom.trainer.bundle;
