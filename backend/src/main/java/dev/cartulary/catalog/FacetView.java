package dev.cartulary.catalog;

import java.time.Instant;

/**
 * A facet as a producer sent it, secrets removed.
 *
 * @param body pretty JSON
 * @param at the time of the event that brought it
 */
public record FacetView(String name, String body, String producer, Instant at) {}
