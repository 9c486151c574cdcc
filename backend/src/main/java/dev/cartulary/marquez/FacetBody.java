package dev.cartulary.marquez;

/**
 * A facet as a producer sent it, secrets removed.
 *
 * @param json one JSON value
 */
public record FacetBody(String name, String json) {}
