package dev.cartulary.marquez.web;

import dev.cartulary.marquez.ColumnGraph.Flow;
import dev.cartulary.marquez.DatasetView;
import dev.cartulary.marquez.DatasetView.Writing;
import dev.cartulary.marquez.RunView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A dataset as Marquez writes it. */
record DatasetAnswer(
        Name id,
        String type,
        String name,
        String physicalName,
        Instant createdAt,
        Instant updatedAt,
        String namespace,
        String sourceName,
        List<Field> fields,
        List<String> tags,
        Optional<Instant> lastModifiedAt,
        Optional<String> lastLifecycleState,
        Optional<String> description,
        UUID currentVersion,
        List<OfColumn> columnLineage,
        Map<String, Facets.Json> facets,
        boolean deleted)
        implements GraphAnswer.Data {
    private static final String NO_SOURCE = "default";
    private static final Set<String> STREAMS = Set.of("TOPIC", "STREAM");

    record Field(String name, Optional<String> type, List<String> tags, Optional<String> description) {}

    /** What feeds one column. */
    record OfColumn(String name, List<Input> inputFields) {}

    record Input(
            String namespace,
            String dataset,
            String field,
            Optional<String> transformationDescription,
            Optional<String> transformationType) {
        static Input of(Flow flow) {
            Name dataset = Name.of(flow.source().dataset());
            return new Input(
                    dataset.namespace(),
                    dataset.name(),
                    flow.source().path(),
                    flow.description(),
                    transformation(flow));
        }

        /** Marquez has one word for it; that it masks says more than how. */
        static Optional<String> transformation(Flow flow) {
            return flow.masking() ? Optional.of("MASKED") : flow.subtype().or(flow::kind);
        }
    }

    static DatasetAnswer of(DatasetView dataset, List<Flow> inflows) {
        Name id = Name.of(dataset.id());
        List<Facets.Tag> tags = Facets.tags(dataset.facets());
        return new DatasetAnswer(
                id,
                type(dataset),
                id.name(),
                id.name(),
                dataset.createdAt(),
                dataset.updatedAt(),
                id.namespace(),
                dataset.source().orElse(NO_SOURCE),
                fields(dataset, tags),
                Facets.names(tags),
                dataset.written().map(Writing::at),
                dataset.lifecycle(),
                dataset.description(),
                Version.of(dataset.id(), dataset.written().map(Writing::run)).version(),
                columns(inflows),
                Facets.of(dataset.facets()),
                dataset.lifecycle().filter("DROP"::equals).isPresent());
    }

    private static String type(DatasetView dataset) {
        return dataset.type().filter(STREAMS::contains).isPresent() ? "STREAM" : "DB_TABLE";
    }

    private static List<Field> fields(DatasetView dataset, List<Facets.Tag> tags) {
        return dataset.fields().stream()
                .map(field -> new Field(
                        field.name(),
                        field.type(),
                        tags.stream()
                                .filter(tag ->
                                        tag.field().filter(field.name()::equals).isPresent())
                                .map(Facets.Tag::name)
                                .toList(),
                        field.description()))
                .toList();
    }

    private static List<OfColumn> columns(List<Flow> inflows) {
        Map<String, List<Input>> inputs = new LinkedHashMap<>();
        inflows.forEach(flow -> inputs.computeIfAbsent(flow.target().path(), _ -> new ArrayList<>())
                .add(Input.of(flow)));
        return inputs.entrySet().stream()
                .map(entry -> new OfColumn(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Those of a namespace. */
    record Page(List<DatasetAnswer> datasets, long totalCount) {}

    /**
     * What a run wrote. Columns and facets are known of the newest version alone.
     */
    record OfVersion(
            Version id,
            String type,
            String name,
            String physicalName,
            Instant createdAt,
            UUID version,
            String namespace,
            String sourceName,
            List<Field> fields,
            List<String> tags,
            Optional<String> lifecycleState,
            String description,
            Optional<RunAnswer> createdByRun,
            Map<String, Facets.Json> facets) {

        /** @param writer absent for what was there before any run is known to have written it */
        static OfVersion of(DatasetView view, Optional<RunView> writer) {
            DatasetAnswer dataset = DatasetAnswer.of(view, List.of());
            Version id = Version.of(view.id(), writer.map(RunView::id));
            boolean newest = id.version().equals(dataset.currentVersion);
            return new OfVersion(
                    id,
                    dataset.type,
                    dataset.name,
                    dataset.physicalName,
                    writer.map(run -> run.endedAt().or(run::startedAt).orElse(run.createdAt()))
                            .orElse(dataset.createdAt),
                    id.version(),
                    dataset.namespace,
                    dataset.sourceName,
                    newest ? dataset.fields : List.of(),
                    newest ? dataset.tags : List.of(),
                    newest ? dataset.lastLifecycleState : Optional.empty(),
                    dataset.description.orElse(""),
                    writer.map(RunAnswer::of),
                    newest ? dataset.facets : Map.of());
        }
    }

    /** Newest first. */
    record Versions(List<OfVersion> versions, long totalCount) {}
}
