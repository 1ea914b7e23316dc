/** What a run read, passed over, set aside and missed: notes of its readers, added up. */
package io.tickloom.job.quality;
