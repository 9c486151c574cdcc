/**
 * OpenLineage JSON in: bytes become events of {@link dev.cartulary.openlineage.LineageEvent} or refusals that name the place
 * and the reason. Secrets are removed here, before anything else sees the event.
 */
@NullMarked
package dev.cartulary.openlineage.wire;

import org.jspecify.annotations.NullMarked;
