package dev.cartulary.audit;

/** How an act ended. */
public enum Outcome {
    /** It was done. */
    SUCCEEDED,
    /** A rule forbade it. */
    DENIED,
    /** It was allowed but could not be done. */
    FAILED
}
