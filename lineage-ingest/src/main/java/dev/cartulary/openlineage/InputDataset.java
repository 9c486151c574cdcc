package dev.cartulary.openlineage;

/**
 * A dataset that the run or job reads.
 *
 * @param inputFacets facets of this reading, not of the dataset
 */
public record InputDataset(Dataset dataset, Facets inputFacets) {}
