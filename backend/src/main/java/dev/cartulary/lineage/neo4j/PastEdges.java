package dev.cartulary.lineage.neo4j;

import static dev.cartulary.lineage.neo4j.References.key;

import dev.cartulary.lineage.LineageGraph.Edge;
import dev.cartulary.lineage.LineageGraph.Origin;
import dev.cartulary.lineage.LineageGraph.Trust;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.RunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/**
 * The edges as they stood at an instant, read job by job and remembered. What a job read and wrote then is what its last run until
 * then did that reported any dataset, and what it declared last until then; so it is read from its runs and declarations and not
 * from the edges of today.
 */
final class PastEdges {
    private final TransactionContext transaction;
    private final Instant at;
    private final int most;

    /** By job, all its edges by their ends. */
    private final Map<String, Collection<Edge>> known = new HashMap<>();

    PastEdges(TransactionContext transaction, Instant at, int most) {
        this.transaction = transaction;
        this.at = at;
        this.most = most;
    }

    /** Those of some jobs. */
    List<Edge> ofJobs(Collection<String> jobs) {
        List<String> unread =
                jobs.stream().filter(job -> !known.containsKey(job)).toList();
        if (!unread.isEmpty()) {
            read(unread);
        }
        return jobs.stream().flatMap(job -> edges(job)).toList();
    }

    /** Those of some datasets, of at most as many jobs as are counted. */
    List<Edge> ofDatasets(Collection<String> datasets) {
        var parameters = Map.<String, Object>of("datasets", List.copyOf(datasets), "most", most);
        List<String> jobs = transaction
                .run(PastCypher.JOBS_OF_DATASETS, parameters)
                .list(row -> row.get("key").asString());
        var wanted = new TreeSet<>(datasets);
        return ofJobs(jobs).stream()
                .filter(edge -> wanted.contains(edge.source().value())
                        || wanted.contains(edge.target().value()))
                .toList();
    }

    /** Whether a job, the edges of which were read, states what feeds what, so that not every input feeds every output. */
    boolean states(String job) {
        return edges(job).anyMatch(edge -> edge.stated().isPresent());
    }

    /**
     * Whether the way from some datasets over a job goes on by one of its edges.
     *
     * @param via inputs of the job where the edge leads to an output, else outputs; empty where the way begins at the job
     */
    boolean leads(Edge edge, Set<String> via) {
        if (via.isEmpty()) {
            return true;
        }
        if (known.containsKey(edge.source().value())) {
            return edge.stated().isEmpty() || via.stream().map(EntityKey::new).anyMatch(edge::isFedBy);
        }
        String job = edge.target().value();
        return !states(job)
                || edges(job)
                        .anyMatch(output -> via.contains(output.target().value()) && output.isFedBy(edge.source()));
    }

    private Stream<Edge> edges(String job) {
        return known.getOrDefault(job, List.of()).stream();
    }

    private void read(List<String> jobs) {
        Map<String, Map<List<String>, Edge>> byJob = new TreeMap<>();
        jobs.forEach(job -> byJob.put(job, new HashMap<>()));
        transaction
                .run(PastCypher.EDGES_AT, Map.of("jobs", jobs, "at", Times.stored(at)))
                .forEachRemaining(row -> {
                    Edge edge = edge(row);
                    byJob.computeIfAbsent(row.get("job").asString(), _ -> new HashMap<>())
                            .merge(ends(edge), edge, PastEdges::both);
                });
        byJob.forEach((job, edges) -> known.put(job, inOrder(edges.values())));
    }

    private static List<Edge> inOrder(Collection<Edge> edges) {
        List<Edge> ordered = new ArrayList<>(edges);
        ordered.sort(Comparator.comparing((Edge edge) -> edge.source().value())
                .thenComparing(edge -> edge.target().value()));
        return ordered;
    }

    static List<String> ends(Edge edge) {
        return List.of(edge.source().value(), edge.target().value());
    }

    private static Edge edge(Record row) {
        boolean writes = row.get("writes").asBoolean();
        Optional<Instant> seen = Times.maybe(row.get("seenAt"));
        Optional<Instant> declared = Times.maybe(row.get("declaredAt"));
        return new Edge(
                key(row.get(writes ? "job" : "dataset")),
                key(row.get(writes ? "dataset" : "job")),
                seen.isPresent() ? Origin.OBSERVED : Origin.DECLARED,
                seen.or(() -> declared).orElseThrow(),
                new Trust(
                        Times.maybe(row.get("firstSeen")),
                        declared,
                        seen.isPresent() ? 1 : 0,
                        1,
                        seen.map(_ -> new RunId(UUID.fromString(row.get("run").asString())))),
                References.keys(row.get("sources")));
    }

    /** One edge that a run had and that was declared too. */
    private static Edge both(Edge one, Edge other) {
        Edge observed = one.origin() == Origin.OBSERVED ? one : other;
        Edge declared = one.origin() == Origin.OBSERVED ? other : one;
        Trust trust = observed.trust();
        return new Edge(
                observed.source(),
                observed.target(),
                observed.origin(),
                observed.lastSeen().isAfter(declared.lastSeen()) ? observed.lastSeen() : declared.lastSeen(),
                new Trust(
                        trust.firstSeen(),
                        declared.trust().declaredAt(),
                        trust.runs(),
                        trust.examined(),
                        trust.lastRun()),
                stated(one, other));
    }

    private static Optional<Set<EntityKey>> stated(Edge one, Edge other) {
        return one.stated().isEmpty() && other.stated().isEmpty()
                ? Optional.empty()
                : Optional.of(Stream.of(one.stated(), other.stated())
                        .flatMap(Optional::stream)
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet()));
    }
}
