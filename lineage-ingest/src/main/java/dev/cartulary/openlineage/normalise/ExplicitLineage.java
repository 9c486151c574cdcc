package dev.cartulary.openlineage.normalise;

import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.RunId;
import dev.cartulary.openlineage.facet.Transformation;
import java.util.List;
import java.util.Optional;

/**
 * Lineage that the producer stated edge by edge ({@code lineage} facet). Where it is stated, exactly these edges are the lineage
 * of the event, not every input into every output. What feeds fields is in {@link GraphChange#columnFlows} as well.
 *
 * @param stated whether the event has such a facet
 * @param targets everything it states the sources of, those without any source too
 */
public record ExplicitLineage(boolean stated, List<End> targets, List<Edge> edges) {
    static final ExplicitLineage NONE = new ExplicitLineage(false, List.of(), List.of());

    public ExplicitLineage {
        targets = List.copyOf(targets);
        edges = List.copyOf(edges);
    }

    /**
     * A job or dataset with a row in this change.
     *
     * @param run of the job, where it was one run in particular
     */
    public record End(Kind kind, EntityKey key, Optional<RunId> run) {}

    /** What stands at an end of an edge. */
    public enum Kind {
        JOB,
        DATASET
    }

    /**
     * @param transformations how the source takes part as a whole; empty where only its fields are told of, or nothing is
     */
    public record Edge(End source, End target, List<Transformation> transformations) {
        public Edge {
            transformations = List.copyOf(transformations);
        }
    }
}
