package dev.cartulary.catalog;

/** The kinds of things that have a page. */
public enum EntityKind {
    DATASET,
    JOB
}
