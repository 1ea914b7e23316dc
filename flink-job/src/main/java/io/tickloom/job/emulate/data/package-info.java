/** What the emulated exchange has to say: messages in order of time, and what REST can look up. */
package io.tickloom.job.emulate.data;
