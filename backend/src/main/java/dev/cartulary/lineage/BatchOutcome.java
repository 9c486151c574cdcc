package dev.cartulary.lineage;

import java.util.List;

/**
 * What became of a batch.
 *
 * @param received events in it
 * @param refused those that were not accepted, in the order of the batch; all others are in the graph
 */
public record BatchOutcome(int received, List<RefusedOne> refused) {
    public BatchOutcome {
        refused = List.copyOf(refused);
    }

    /**
     * @param index in the batch, from 0
     * @param reason a sentence for the sender; sending the same event again will not help
     */
    public record RefusedOne(int index, String reason) {}
}
