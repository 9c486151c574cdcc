package dev.cartulary.lineage;

import dev.cartulary.openlineage.normalise.GraphChange;
import java.util.List;

/**
 * What a stretch of the journal says about the graph.
 *
 * @param journal which one
 * @param first the entry at which it begins
 * @param next the entry after its last
 * @param changes of those entries that can be applied
 * @param deadLetters those that cannot
 */
public record JournalBatch(
        String journal, long first, long next, List<GraphChange> changes, List<DeadLetter> deadLetters) {
    public JournalBatch {
        changes = List.copyOf(changes);
        deadLetters = List.copyOf(deadLetters);
    }

    /** How many entries it covers. */
    public int entries() {
        return Math.toIntExact(next - first);
    }
}
