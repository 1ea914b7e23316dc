/** An exchange for tests: real sockets, a script of faults, after the public documentation. */
package io.tickloom.job.fake;
