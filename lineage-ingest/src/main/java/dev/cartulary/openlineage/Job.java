package dev.cartulary.openlineage;

/** A job as one event describes it. */
public record Job(JobId id, Facets facets) {}
