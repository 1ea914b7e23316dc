/** Options, the order of the steps, and what a run says. Sees all rooms; nobody sees it. */
package io.tickloom.trainer.cli;
