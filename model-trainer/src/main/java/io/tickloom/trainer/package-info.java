/** Feature rows to a model bundle and a report; the rooms of the house, one package each. */
package io.tickloom.trainer;
