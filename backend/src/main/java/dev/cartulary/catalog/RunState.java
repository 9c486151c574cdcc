package dev.cartulary.catalog;

/** Where a run stands. */
public enum RunState {
    /** Only metadata has been seen. */
    UNKNOWN,
    RUNNING,
    COMPLETED,
    ABORTED,
    FAILED
}
