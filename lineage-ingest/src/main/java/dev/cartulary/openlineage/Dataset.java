package dev.cartulary.openlineage;

/** A dataset as one event describes it. */
public record Dataset(DatasetId id, Facets facets) {}
