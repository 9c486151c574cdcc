package dev.cartulary.openlineage;

/**
 * A dataset that the run or job writes.
 *
 * @param outputFacets facets of this writing, not of the dataset
 */
public record OutputDataset(Dataset dataset, Facets outputFacets) {}
