/** Monitoring: how jobs and datasets fare, by their own events alone. The types of this package are its API. */
@NullMarked
package dev.cartulary.monitoring;

import org.jspecify.annotations.NullMarked;
