package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.neo4j.ProjectionTransactions.Found;
import dev.cartulary.neo4j.DirectNode;
import dev.cartulary.neo4j.DirectProperties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** What only some events carry. */
final class DirectOccasions {
    private final DirectNodes nodes;
    private final DirectRelations relations;

    DirectOccasions(DirectNodes nodes, DirectRelations relations) {
        this.nodes = nodes;
        this.relations = relations;
    }

    Function<DirectRow, Stream<Found>> act(OccasionalStep step) {
        return switch (step) {
            case READ, WROTE -> row -> use(row, step.name());
            case ASSERTIONS -> this::assertion;
            case ASSERTION_RESULTS -> row -> part(row, assertionOf(row), "AssertionResult", "HAS_RESULT");
            case PROFILES -> row -> part(row, nodes.entity(row.text("owner")), "Profile", "HAS_PROFILE");
            case TEST_RESULTS -> row -> part(row, nodes.run(row.text("owner")), "TestResult", "HAS_TEST");
            case TAGS_OF_ENTITIES -> row -> part(row, nodes.entity(row.text("owner")), "TagSet", "HAS_TAGS");
            case TAGS_OF_RUNS -> row -> part(row, nodes.run(row.text("owner")), "TagSet", "HAS_TAGS");
            case SCHEMA_VERSIONS -> this::schemaVersion;
            case NEW_SCHEMA_VERSIONS -> this::newSchemaVersion;
            case DATASET_VERSIONS -> this::datasetVersion;
            case DEPENDENCY_SPANS -> this::dependencySpan;
            case DEPENDENCIES -> this::dependency;
            case EMISSIONS -> row -> when(nodes.entity(row.text("key")), entity -> newest(entity, row));
            case CODE_OF_RUNS -> row -> when(nodes.run(row.text("key")), run -> newest(run, row));
            case SOURCES_OF_OUTPUTS -> row -> sources(row, nodes.entity(row.text("owner")), "PRODUCES");
            case SOURCES_OF_WRITINGS -> row -> sources(row, nodes.run(row.text("owner")), "WROTE");
            case STATING_JOBS -> row -> when(nodes.entity(row.text("key")), job -> job.set("statesSources", true));
        };
    }

    private static Stream<Found> when(Optional<DirectNode> there, Consumer<DirectNode> act) {
        there.ifPresent(act);
        return Stream.empty();
    }

    /** Of what is said of one thing the newest statement counts. */
    private static void newest(DirectProperties of, DirectRow row) {
        if (row.text("stamp").compareTo(of.text(row.text("stampName"))) > 0
                && row.get("values") instanceof Map<?, ?> values) {
            values.forEach((name, value) -> of.set(String.valueOf(name), value));
        }
    }

    private static void span(DirectProperties of, DirectRow row) {
        DirectEntities.earliest(of, "firstSeen", row.time("first"));
        DirectEntities.latest(of, "lastSeen", row.time("last"));
    }

    private Stream<Found> use(DirectRow row, String type) {
        return when(
                nodes.run(row.text("owner")),
                run -> nodes.entity(row.text("key"))
                        .ifPresent(dataset -> newest(relations.merge(run, type, dataset), row)));
    }

    /** What feeds an output, sorted; all that was ever stated is kept. */
    private Stream<Found> sources(DirectRow row, Optional<DirectNode> writer, String type) {
        return when(
                writer,
                owner -> nodes.entity(row.text("key"))
                        .map(dataset -> relations.from(owner, type).get(dataset))
                        .ifPresent(edge -> {
                            Set<String> sources = new TreeSet<>(row.texts("sources"));
                            sources.addAll(edge.texts("sources"));
                            edge.set("sources", List.copyOf(sources));
                        }));
    }

    private Optional<DirectNode> assertionOf(DirectRow row) {
        return nodes.find("Assertion", "key", row.text("owner"));
    }

    private Stream<Found> assertion(DirectRow row) {
        return when(nodes.entity(row.text("dataset")), dataset -> {
            DirectNode assertion = nodes.merge("Assertion", "key", row.text("key"), made -> {
                for (String name : List.of("dataset", "rule", "column", "name")) {
                    made.set(name, row.get(name));
                }
            });
            relations.merge(dataset, "HAS_ASSERTION", assertion);
        });
    }

    private Stream<Found> part(DirectRow row, Optional<DirectNode> whole, String label, String type) {
        return when(whole, owner -> {
            DirectNode part = nodes.mergeOf(owner, label, "key", row.text("key"), made -> owner.relate(type, made));
            newest(part, row);
        });
    }

    private Stream<Found> schemaVersion(DirectRow row) {
        String key = row.text("key");
        Optional<DirectNode> known =
                nodes.entity(row.text("dataset")).flatMap(owner -> nodes.findOf(owner, "SchemaVersion", "key", key));
        known.ifPresent(version -> {
            span(version, row);
            if (row.truth("written")) {
                version.set("written", true);
            }
        });
        return known.isPresent() ? Stream.empty() : Stream.of(Found.of(key));
    }

    private Stream<Found> newSchemaVersion(DirectRow row) {
        return when(
                nodes.entity(row.text("dataset")),
                dataset -> nodes.mergeOf(dataset, "SchemaVersion", "key", row.text("key"), made -> {
                    for (String name : List.of("dataset", "written", "paths", "types")) {
                        made.set(name, row.get(name));
                    }
                    span(made, row);
                    dataset.relate("HAS_SCHEMA_VERSION", made);
                }));
    }

    private Stream<Found> datasetVersion(DirectRow row) {
        return when(nodes.entity(row.text("dataset")), dataset -> {
            DirectNode version = nodes.mergeOf(dataset, "DatasetVersion", "key", row.text("key"), made -> {
                made.set("dataset", row.get("dataset"));
                made.set("version", row.get("version"));
                dataset.relate("HAS_VERSION", made);
            });
            span(version, row);
        });
    }

    private Stream<Found> dependencySpan(DirectRow row) {
        return order(row.text("from"), row.text("to"), edge -> span(edge, row));
    }

    private Stream<Found> dependency(DirectRow row) {
        return order(row.text("owner"), row.text("key"), edge -> newest(edge, row));
    }

    private Stream<Found> order(String from, String to, Consumer<DirectProperties> say) {
        return when(
                nodes.entity(from),
                before ->
                        nodes.entity(to).ifPresent(after -> say.accept(relations.merge(before, "RUNS_BEFORE", after))));
    }
}
