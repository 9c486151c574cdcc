package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.neo4j.NewestRows.Place;
import dev.cartulary.lineage.neo4j.ProjectionTransactions.Steps;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.normalise.DependencyRow;
import dev.cartulary.openlineage.normalise.EdgeRow;
import dev.cartulary.openlineage.normalise.FacetRow;
import dev.cartulary.openlineage.normalise.GraphChange;
import dev.cartulary.openlineage.normalise.JobRow;
import dev.cartulary.openlineage.normalise.VersionRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Versions that producers state, the order in which jobs run, and how jobs report. */
final class HistoryRows {
    private final NewestRows read = new NewestRows();
    private final NewestRows written = new NewestRows();
    private final Map<String, Version> versions = new TreeMap<>();
    private final Map<String, Dependency> spans = new TreeMap<>();
    private final NewestRows rules = new NewestRows();
    private final NewestRows emissions = new NewestRows();
    private final NewestRows code = new NewestRows();

    void add(GraphChange change) {
        change.versions().stream().filter(VersionRow::stated).forEach(row -> version(row, change));
        change.dependencies().forEach(row -> dependency(row, change));
        for (JobRow job : change.jobs()) {
            job.emission().ifPresent(emission -> {
                Map<String, @Nullable Object> values = new HashMap<>();
                values.put("emissionTrigger", emission.eventTrigger().orElse(null));
                values.put("emissionContent", emission.contentMode().orElse(null));
                values.put("emissionWindow", emission.windowSeconds().orElse(null));
                emission(job.key().value(), change, values);
            });
        }
        change.facets().stream()
                .filter(facet -> facet.owner() == FacetRow.Owner.JOB)
                .forEach(facet -> ofJob(facet, change));
    }

    void write(Steps steps) {
        steps.run(OccasionalStep.READ, read.toMaps());
        steps.run(OccasionalStep.WROTE, written.toMaps());
        steps.run(
                OccasionalStep.DATASET_VERSIONS,
                versions.values().stream().map(Version::row).toList());
        steps.run(
                OccasionalStep.DEPENDENCY_SPANS,
                spans.values().stream().map(Dependency::row).toList());
        steps.run(OccasionalStep.DEPENDENCIES, rules.toMaps());
        steps.run(OccasionalStep.EMISSIONS, emissions.toMaps());
        steps.run(OccasionalStep.CODE_OF_RUNS, code.toMaps());
    }

    /** Versions that are derived need no row: they are the runs that wrote the dataset. */
    private void version(VersionRow row, GraphChange change) {
        String dataset = row.dataset().value();
        String key = Keys.of(dataset + "@", row.version());
        versions.merge(key, new Version(key, dataset, row.version(), Span.at(change.eventTime())), Version::and);
        row.run().ifPresent(id -> {
            boolean wrote = row.use() == VersionRow.Use.WRITTEN;
            if (has(wrote ? change.outputs() : change.inputs(), row.dataset())) {
                String run = RunRows.text(id);
                (wrote ? written : read)
                        .put(
                                Place.edge(run, dataset, "version"),
                                run,
                                change.eventTime(),
                                Map.of("version", row.version()));
            }
        });
    }

    private static boolean has(List<EdgeRow> edges, EntityKey dataset) {
        return edges.stream().anyMatch(edge -> edge.dataset().equals(dataset));
    }

    private void dependency(DependencyRow row, GraphChange change) {
        String before = row.before().value();
        String after = row.after().value();
        spans.merge(before + after, new Dependency(before, after, Span.at(change.eventTime())), Dependency::and);
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("type", row.type().orElse(null));
        values.put("sequenceRule", row.sequenceRule().orElse(null));
        values.put("statusRule", row.statusRule().orElse(null));
        rules.put(Place.edge(before, after, "rule"), before, change.eventTime(), values);
        // Only the job that waits tells it; what the job before tells later says nothing against it.
        row.triggerRule()
                .ifPresent(rule -> rules.put(
                        Place.edge(before, after, "trigger"), before, change.eventTime(), Map.of("triggerRule", rule)));
    }

    private void ofJob(FacetRow facet, GraphChange change) {
        if (facet.name().equals("jobType") && facet.deleted()) {
            Map<String, @Nullable Object> none = new HashMap<>();
            none.put("emissionTrigger", null);
            none.put("emissionContent", null);
            none.put("emissionWindow", null);
            emission(facet.ownerKey(), change, none);
        }
        Optional<String> run = change.run().map(row -> RunRows.text(row.id()));
        if (facet.name().equals("sourceCodeLocation") && !facet.deleted()) {
            run.ifPresent(id -> code.put(
                    Place.property(id, "code"), id, change.eventTime(), Map.of("code", ContentHash.of(facet.body()))));
        }
    }

    private void emission(String job, GraphChange change, Map<String, @Nullable Object> values) {
        emissions.put(Place.property(job, "emission"), job, change.eventTime(), values);
    }

    private record Version(String key, String dataset, String version, Span span) {
        Version and(Version other) {
            return new Version(key, dataset, version, span.and(other.span));
        }

        Map<String, Object> row() {
            return Map.of(
                    "key", key,
                    "dataset", dataset,
                    "version", version,
                    "first", Times.stored(span.first()),
                    "last", Times.stored(span.last()));
        }
    }

    private record Dependency(String before, String after, Span span) {
        Dependency and(Dependency other) {
            return new Dependency(before, after, span.and(other.span));
        }

        Map<String, Object> row() {
            return Map.of(
                    "from",
                    before,
                    "to",
                    after,
                    "first",
                    Times.stored(span.first()),
                    "last",
                    Times.stored(span.last()));
        }
    }
}
