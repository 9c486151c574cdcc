package dev.cartulary.lineage.neo4j;

import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.normalise.EdgeRow;
import dev.cartulary.openlineage.normalise.ExplicitLineage;
import dev.cartulary.openlineage.normalise.GraphChange;
import dev.cartulary.openlineage.normalise.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What jobs read and write, and who started them. */
final class EdgeRows {
    private final Map<Edge, Span> inputs = new TreeMap<>();
    private final Map<Edge, Span> outputs = new TreeMap<>();
    private final Map<Edge, Span> parents = new TreeMap<>();
    private final Map<String, Declaration> declarations = new TreeMap<>();
    private final Map<String, Declaration> everyDeclaration = new TreeMap<>();

    void add(GraphChange change) {
        Instant at = change.eventTime();
        switch (change.origin()) {
            case OBSERVED -> {
                observe(change.inputs(), inputs, at);
                observe(change.outputs(), outputs, at);
                change.run().ifPresent(run -> observeOthers(change.explicit().ofOthersThan(run.job()), at));
            }
            case DECLARED -> declare(change);
        }
        change.run()
                .ifPresent(run -> run.parentJob()
                        .filter(parent -> !parent.equals(run.job()))
                        .ifPresent(parent -> parents.merge(edge(run.job(), parent), new Span(at, at), Span::and)));
    }

    List<Map<String, Object>> inputs() {
        return rows(inputs);
    }

    List<Map<String, Object>> outputs() {
        return rows(outputs);
    }

    List<Map<String, Object>> parents() {
        return rows(parents);
    }

    /** Which jobs had their lineage declared, and when. */
    List<Map<String, Object>> declarations() {
        return declarations.values().stream().map(Declaration::row).toList();
    }

    /** What these jobs declare to read. */
    List<Map<String, Object>> declaredInputs(Collection<String> jobs) {
        return declarations.values().stream()
                .filter(declaration -> jobs.contains(declaration.job))
                .flatMap(declaration -> declaration.rows(declaration.change.inputs()))
                .toList();
    }

    /** What these jobs declare to write. */
    List<Map<String, Object>> declaredOutputs(Collection<String> jobs) {
        return declarations.values().stream()
                .filter(declaration -> jobs.contains(declaration.job))
                .flatMap(declaration -> declaration.outputs())
                .toList();
    }

    /** What was ever declared to be read, for questions about the past. */
    List<Map<String, Object>> everDeclaredInputs() {
        return everyDeclaration.values().stream()
                .flatMap(declaration -> declaration.rows(declaration.change.inputs()))
                .toList();
    }

    /** What was ever declared to be written. */
    List<Map<String, Object>> everDeclaredOutputs() {
        return everyDeclaration.values().stream()
                .flatMap(declaration -> declaration.outputs())
                .toList();
    }

    private static void observe(List<EdgeRow> rows, Map<Edge, Span> edges, Instant at) {
        rows.forEach(row -> edges.merge(edge(row.job(), row.dataset()), new Span(at, at), Span::and));
    }

    /** What a run tells of other jobs: evidence like its own, and nobody's declaration. */
    private void observeOthers(List<ExplicitLineage.Edge> stated, Instant at) {
        for (ExplicitLineage.Edge seen : stated) {
            boolean writes = seen.source().equals(seen.job());
            (writes ? outputs : inputs)
                    .merge(edge(seen.job().key(), seen.dataset().key()), new Span(at, at), Span::and);
        }
    }

    /** A declaration without any dataset declares other things, not that there is no lineage. */
    private void declare(GraphChange change) {
        Stream.concat(change.inputs().stream(), change.outputs().stream())
                .map(row -> row.job().value())
                .distinct()
                .map(job -> Declaration.of(job, change))
                .forEach(declaration -> {
                    declarations.merge(declaration.job, declaration, Declaration::newer);
                    everyDeclaration.put(declaration.job + declaration.stamp, declaration);
                });
    }

    private static Edge edge(EntityKey from, EntityKey to) {
        return new Edge(from.value(), to.value());
    }

    private static List<Map<String, Object>> rows(Map<Edge, Span> edges) {
        List<Map<String, Object>> rows = new ArrayList<>();
        edges.forEach((edge, span) -> rows.add(Map.of(
                "from", edge.from(),
                "to", edge.to(),
                "first", Times.stored(span.first()),
                "last", Times.stored(span.last()))));
        return rows;
    }

    private record Edge(String from, String to) implements Comparable<Edge> {
        private static final Comparator<Edge> ORDER =
                Comparator.comparing(Edge::from).thenComparing(Edge::to);

        @Override
        public int compareTo(Edge other) {
            return ORDER.compare(this, other);
        }
    }

    /** The newest declaration of a job replaces the one before. */
    private record Declaration(String job, String stamp, GraphChange change) {
        static Declaration of(String job, GraphChange change) {
            String content = Stream.of(change.inputs(), change.outputs())
                    .map(rows -> rows.stream()
                            .map(row -> row.dataset().value())
                            .sorted()
                            .collect(Collectors.joining(",")))
                    .collect(Collectors.joining(">"));
            String stated = change.explicit().stated() ? change.explicit().toString() : "";
            return new Declaration(job, Stamp.of(change.eventTime(), content + stated), change);
        }

        Declaration newer(Declaration other) {
            return stamp.compareTo(other.stamp) >= 0 ? this : other;
        }

        Map<String, Object> row() {
            return Map.of("job", job, "stamp", stamp);
        }

        /** With what feeds them, where that is declared too. */
        Stream<Map<String, Object>> outputs() {
            return rows(change.outputs()).map(row -> {
                Map<String, Object> output = new HashMap<>(row);
                change.explicit()
                        .sourcesOf(new EntityKey(String.valueOf(row.get("to"))))
                        .ifPresent(sources -> output.put(
                                "sources",
                                sources.stream().map(EntityKey::value).toList()));
                return output;
            });
        }

        Stream<Map<String, Object>> rows(List<EdgeRow> edges) {
            return edges.stream()
                    .filter(edge -> edge.origin() == Origin.DECLARED
                            && edge.job().value().equals(job))
                    .map(edge -> Map.<String, Object>of(
                            "from",
                            job,
                            "to",
                            edge.dataset().value(),
                            "stamp",
                            stamp,
                            "at",
                            Times.stored(change.eventTime())));
        }
    }
}
