/** The emulated exchange's sockets: websocket streams and REST over Netty, with their limits. */
package io.tickloom.job.emulate.wire;
