/**
 * The exchange on this machine: its public websocket streams and REST calls, played from dumps or
 * recordings at any speed, with its limits, and with faults by plan. Plain Java over Netty; it
 * follows the exchange's public documentation, not what a client of ours expects.
 */
package io.tickloom.job.emulate;
