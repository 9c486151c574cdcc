package dev.cartulary.lineage;

/**
 * Port: the lineage graph as it is made from a journal. What a batch says and how far the journal has come are one transaction, so
 * each entry is applied exactly once, whatever crashes when. One contract suite runs against every implementation.
 */
public interface JournaledGraph {
    /**
     * The first entry of the journal that is not in the graph; 0 where none is.
     *
     * @throws dev.cartulary.problem.GraphUnavailable when the graph does not answer
     */
    long position(String journal);

    /**
     * Applies a batch and moves the position to its end, in one transaction.
     *
     * @throws PositionMoved when the graph is not where the batch begins; nothing was applied
     * @throws dev.cartulary.problem.GraphUnavailable when the graph does not answer; whether it was applied, the position tells
     * @throws BatchRefused when the graph will not have it; nothing was applied
     */
    void apply(JournalBatch batch);

    /**
     * Sets the position without applying anything, for a journal that is shorter than the graph remembers.
     *
     * @throws dev.cartulary.problem.GraphUnavailable when the graph does not answer
     */
    void resumeAt(String journal, long position);

    /**
     * Removes all lineage and dead letters and sets the position. In many transactions, so that others can go on; where it is
     * interrupted, it is ended before the next {@link #position} is told.
     *
     * @throws dev.cartulary.problem.GraphUnavailable when the graph does not answer
     */
    void restartAt(String journal, long position);
}
