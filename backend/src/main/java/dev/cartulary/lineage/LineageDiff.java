package dev.cartulary.lineage;

import dev.cartulary.catalog.EntityRef;
import dev.cartulary.lineage.LineageGraph.Edge;
import dev.cartulary.openlineage.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the lineage around one thing differs between two instants.
 *
 * @param nodes the ends of all edges that differ
 * @param truncated whether a limit cut either of the two graphs, so that there may be more
 */
public record LineageDiff(List<EntityRef> nodes, List<Change> changes, boolean truncated) {
    public LineageDiff {
        nodes = List.copyOf(nodes);
        changes = List.copyOf(changes);
    }

    /**
     * An edge that is not at both instants, or not known in the same way.
     *
     * @param before absent where it was added
     * @param after absent where it was removed
     * @param by what changed it; absent where that is no longer known
     */
    public record Change(Optional<Edge> before, Optional<Edge> after, Optional<Cause> by) {
        public Kind kind() {
            if (before.isEmpty()) {
                return Kind.ADDED;
            }
            return after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
        }
    }

    /** What happened to an edge. */
    public enum Kind {
        ADDED,
        REMOVED,
        /** Observed before and only declared after, or the reverse. */
        CHANGED
    }

    /**
     * @param run absent where a declaration did it
     */
    public record Cause(Optional<RunId> run, Instant at) {}
}
