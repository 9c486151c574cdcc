package dev.cartulary.openlineage.wire;

/** What kind of failure a refusal is; the receiver chooses its status by it. */
public enum Refusal {
    /** Not JSON. */
    MALFORMED,
    /** JSON, but not an event that can be placed in the graph. */
    INVALID,
    /** Beyond one of {@link EventLimits}. */
    TOO_LARGE
}
