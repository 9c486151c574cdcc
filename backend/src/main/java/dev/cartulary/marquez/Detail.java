package dev.cartulary.marquez;

/** How much of a dataset or job is wanted. */
public enum Detail {
    /** What a list or a page shows. */
    FULL,
    /** What a node of a graph shows. */
    BRIEF
}
