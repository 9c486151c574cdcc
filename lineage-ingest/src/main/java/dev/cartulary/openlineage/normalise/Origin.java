package dev.cartulary.openlineage.normalise;

/** How lineage came to be known. */
public enum Origin {
    /** A run did it (RunEvent). Accumulates within the run. */
    OBSERVED,
    /** Someone stated it without a run (JobEvent, DatasetEvent). Replaces what was declared before. */
    DECLARED
}
