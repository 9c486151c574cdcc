package dev.cartulary.openlineage;

/** A run as one event describes it. */
public record Run(RunId id, Facets facets) {}
