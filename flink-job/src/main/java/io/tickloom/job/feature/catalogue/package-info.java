/** The one place where features are registered. */
package io.tickloom.job.feature.catalogue;
