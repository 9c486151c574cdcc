package dev.cartulary.openlineage;

/** Declared metadata of a dataset, without a run. */
public record DatasetEvent(Header header, Dataset dataset) implements LineageEvent {}
