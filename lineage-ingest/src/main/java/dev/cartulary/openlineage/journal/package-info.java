/**
 * The journal of accepted events: durable before the sender is answered, read by whoever builds something from all events. The
 * types of this package are its API.
 */
@NullMarked
package dev.cartulary.openlineage.journal;

import org.jspecify.annotations.NullMarked;
