package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.neo4j.ProjectionTransactions.Found;
import dev.cartulary.lineage.neo4j.ProjectionTransactions.Steps;
import dev.cartulary.openlineage.normalise.DatasetRow;
import dev.cartulary.openlineage.normalise.FieldRow;
import dev.cartulary.openlineage.normalise.GraphChange;
import dev.cartulary.openlineage.normalise.Origin;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every schema that a dataset ever had: its fields by path and type, when it was seen first and, to the hour, last. Order of
 * fields and descriptions make no other schema, and one without fields says nothing.
 */
final class SchemaVersionRows {
    private final Map<String, Schema> schemas = new TreeMap<>();

    void add(GraphChange change) {
        if (change.fields().isEmpty()) {
            return;
        }
        Map<String, List<FieldRow>> byDataset = change.fields().stream()
                .sorted(Comparator.comparing(FieldRow::path))
                .collect(Collectors.groupingBy(field -> field.dataset().value()));
        Set<String> written = written(change);
        byDataset.forEach((dataset, fields) -> {
            Schema schema = Schema.of(dataset, fields, change.eventTime(), written.contains(dataset));
            schemas.merge(schema.key, schema, Schema::and);
        });
    }

    void write(Steps steps) {
        Set<String> missing =
                steps
                        .run(
                                OccasionalStep.SCHEMA_VERSIONS,
                                schemas.values().stream().map(Schema::row).toList())
                        .stream()
                        .map(Found::key)
                        .collect(Collectors.toSet());
        steps.run(
                OccasionalStep.NEW_SCHEMA_VERSIONS,
                schemas.values().stream()
                        .filter(schema -> missing.contains(schema.key))
                        .map(Schema::whole)
                        .toList());
    }

    /** Who writes or declares a dataset knows its schema; who reads it may have seen only part. */
    private static Set<String> written(GraphChange change) {
        Stream<String> outputs =
                change.outputs().stream().map(edge -> edge.dataset().value());
        boolean ofDataset = change.origin() == Origin.DECLARED && change.jobs().isEmpty();
        Stream<String> declared = change.datasets().stream()
                .filter(_ -> ofDataset)
                .filter(DatasetRow::schemaSent)
                .map(row -> row.key().value());
        return Stream.concat(outputs, declared).collect(Collectors.toSet());
    }

    private record Schema(String dataset, String key, List<FieldRow> fields, Span span, boolean written) {
        static Schema of(String dataset, List<FieldRow> fields, Instant at, boolean written) {
            var content = new StringBuilder();
            fields.forEach(field -> content.append(field.path())
                    .append('\0')
                    .append(field.type().orElse(""))
                    .append('\0'));
            String key = dataset + "$" + ContentHash.of(content.toString());
            return new Schema(dataset, key, fields, new Span(at, at.truncatedTo(ChronoUnit.HOURS)), written);
        }

        Schema and(Schema other) {
            return new Schema(dataset, key, fields, span.and(other.span), written || other.written);
        }

        Map<String, Object> row() {
            return Map.of(
                    "key",
                    key,
                    "dataset",
                    dataset,
                    "first",
                    Times.stored(span.first()),
                    "last",
                    Times.stored(span.last()),
                    "written",
                    written);
        }

        Map<String, Object> whole() {
            return Map.of(
                    "key", key,
                    "dataset", dataset,
                    "first", Times.stored(span.first()),
                    "last", Times.stored(span.last()),
                    "written", written,
                    "paths", fields.stream().map(FieldRow::path).toList(),
                    "types",
                            fields.stream()
                                    .map(field -> field.type().orElse(""))
                                    .toList());
        }
    }
}
