package dev.cartulary.lineage.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cartulary.catalog.EntityRef;
import dev.cartulary.lineage.LineageGraph;
import dev.cartulary.lineage.LineageGraph.ColumnEdge;
import dev.cartulary.lineage.LineageGraph.Edge;
import dev.cartulary.lineage.LineageGraph.Node;
import dev.cartulary.openlineage.EntityKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lineage as OpenLineage states it without runs: a JobEvent for each job that has edges, a DatasetEvent for each dataset that is
 * told more of. Taken in elsewhere they declare the same edges and flows.
 */
final class ExportAnswer {
    private static final String PRODUCER = "urn:cartulary:export";
    private static final String SPEC = "https://openlineage.io/spec/";
    private static final String EVENT = SPEC + "2-0-2/OpenLineage.json#/$defs/";
    private static final String COLUMN_LINEAGE =
            SPEC + "facets/1-2-0/ColumnLineageDatasetFacet.json#/$defs/ColumnLineageDatasetFacet";

    private final LineageGraph graph;
    private final Instant now;
    private final Map<EntityKey, EntityRef> entities;

    private ExportAnswer(LineageGraph graph, Instant now) {
        this.graph = graph;
        this.now = now;
        this.entities = graph.nodes().stream()
                .collect(Collectors.toMap(node -> node.entity().key(), Node::entity));
    }

    /** @param now the time of what is stated of datasets, which are not seen at a time of their own */
    static List<Event> events(LineageGraph graph, Instant now) {
        var export = new ExportAnswer(graph, now);
        List<Event> events = new ArrayList<>();
        for (Node node : graph.nodes()) {
            switch (node.entity().kind()) {
                case JOB -> export.job(node.entity()).ifPresent(events::add);
                case DATASET -> events.add(export.dataset(node.entity()));
            }
        }
        return events;
    }

    private Optional<Event> job(EntityRef job) {
        List<Edge> reads = edges(edge -> edge.target().equals(job.key()));
        List<Edge> writes = edges(edge -> edge.source().equals(job.key()));
        return Stream.concat(reads.stream(), writes.stream())
                .map(Edge::lastSeen)
                .max(Comparator.naturalOrder())
                .map(seen -> new Event(
                        seen,
                        PRODUCER,
                        EVENT + "JobEvent",
                        Optional.of(Name.of(job)),
                        Optional.empty(),
                        reads.stream().map(edge -> name(edge.source())).toList(),
                        writes.stream().map(edge -> name(edge.target())).toList()));
    }

    private List<Edge> edges(Predicate<Edge> wanted) {
        return graph.edges().stream().filter(wanted).toList();
    }

    private Event dataset(EntityRef dataset) {
        Map<String, Flows> flows = new TreeMap<>();
        graph.columnEdges().stream()
                .filter(edge -> edge.target().equals(dataset.key()))
                .forEach(edge -> flows.computeIfAbsent(edge.targetColumn(), _ -> new Flows(new ArrayList<>()))
                        .inputFields()
                        .add(source(edge)));
        var facets = new Facets(
                flows.isEmpty() ? Optional.empty() : Optional.of(new ColumnLineage(PRODUCER, COLUMN_LINEAGE, flows)));
        return new Event(
                now,
                PRODUCER,
                EVENT + "DatasetEvent",
                Optional.empty(),
                Optional.of(new Described(dataset.namespace(), dataset.name(), facets)),
                List.of(),
                List.of());
    }

    private Source source(ColumnEdge edge) {
        Name from = name(edge.source());
        List<Transformation> how = edge.kind()
                .map(kind -> List.of(new Transformation(kind, edge.subtype(), edge.masking())))
                .orElse(List.of());
        return new Source(from.namespace(), from.name(), edge.sourceColumn(), how);
    }

    private Name name(EntityKey key) {
        EntityRef entity = entities.get(key);
        if (entity == null) {
            throw new IllegalArgumentException("an edge of a graph has its ends among the nodes: " + key);
        }
        return Name.of(entity);
    }

    /** A JobEvent or a DatasetEvent. */
    record Event(
            Instant eventTime,
            String producer,
            @JsonProperty("schemaURL") String schemaUrl,
            Optional<Name> job,
            Optional<Described> dataset,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Name> inputs,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Name> outputs) {}

    record Name(String namespace, String name) {
        static Name of(EntityRef entity) {
            return new Name(entity.namespace(), entity.name());
        }
    }

    record Described(String namespace, String name, Facets facets) {}

    record Facets(Optional<ColumnLineage> columnLineage) {}

    record ColumnLineage(
            @JsonProperty("_producer") String producer,
            @JsonProperty("_schemaURL") String schemaUrl,
            Map<String, Flows> fields) {}

    record Flows(List<Source> inputFields) {}

    record Source(
            String namespace,
            String name,
            String field,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Transformation> transformations) {}

    record Transformation(String type, Optional<String> subtype, boolean masking) {}
}
