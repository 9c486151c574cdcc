package dev.cartulary.openlineage.normalise;

import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.RunId;
import dev.cartulary.openlineage.facet.Transformation;
import java.util.Comparator;
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

    /** Every dataset that is stated to feed this one, sorted; absent where the event does not state what feeds it. */
    public Optional<List<EntityKey>> sourcesOf(EntityKey dataset) {
        return targets.stream().anyMatch(target -> isDataset(target, dataset))
                ? Optional.of(edges.stream()
                        .filter(edge -> isDataset(edge.target(), dataset)
                                && edge.source().kind() == Kind.DATASET)
                        .map(edge -> edge.source().key())
                        .distinct()
                        .sorted(Comparator.comparing(EntityKey::value))
                        .toList())
                : Optional.empty();
    }

    /** What jobs other than this one are stated to read and write. */
    public List<Edge> ofOthersThan(EntityKey job) {
        return edges.stream()
                .filter(edge -> edge.source().kind() != edge.target().kind())
                .filter(edge -> !edge.job().key().equals(job))
                .toList();
    }

    private static boolean isDataset(End end, EntityKey key) {
        return end.kind() == Kind.DATASET && end.key().equals(key);
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

        /** The end that is a job, of an edge between a job and a dataset. */
        public End job() {
            return source.kind() == Kind.JOB ? source : target;
        }

        /** The end that is a dataset, of an edge between a job and a dataset. */
        public End dataset() {
            return source.kind() == Kind.JOB ? target : source;
        }
    }
}
