package dev.cartulary.openlineage.facet;

/** What a facet speaks of, which decides what its name means. */
public enum Placement {
    RUN,
    JOB,
    DATASET,
    /** The reading of a dataset by one run or job. */
    INPUT,
    /** The writing of a dataset by one run or job. */
    OUTPUT
}
