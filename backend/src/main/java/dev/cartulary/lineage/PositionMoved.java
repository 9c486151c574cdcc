package dev.cartulary.lineage;

/** The graph is not where a batch begins: the batch was applied before, or somebody else applies the same journal. */
public final class PositionMoved extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PositionMoved(long expected) {
        super("The graph is not at entry " + expected);
    }
}
