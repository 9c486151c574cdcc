package dev.cartulary.marquez.neo4j;

import dev.cartulary.catalog.PackedText;
import dev.cartulary.catalog.RunState;
import dev.cartulary.marquez.DatasetView;
import dev.cartulary.marquez.DatasetView.Field;
import dev.cartulary.marquez.DatasetView.Writing;
import dev.cartulary.marquez.FacetBody;
import dev.cartulary.marquez.JobView;
import dev.cartulary.marquez.NamespaceView;
import dev.cartulary.marquez.RunView;
import dev.cartulary.marquez.RunView.Nominal;
import dev.cartulary.marquez.RunView.Use;
import dev.cartulary.marquez.SourceView;
import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.Namespace;
import dev.cartulary.openlineage.RunId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** What the queries give back, as values of this feature. */
final class Views {
    private Views() {}

    static NamespaceView namespace(Record row) {
        return new NamespaceView(
                row.get("name").asString(), instant(row.get("createdAt")), instant(row.get("updatedAt")));
    }

    static SourceView source(Record row) {
        return new SourceView(
                row.get("name").asString(),
                row.get("platform").asString("unknown"),
                text(row.get("uri")),
                instant(row.get("createdAt")),
                instant(row.get("updatedAt")));
    }

    /** @param runs the newest first */
    static JobView job(Record row, List<Value> runs) {
        JobId id = new JobId(
                new Namespace(row.get("namespace").asString()), row.get("name").asString());
        return new JobView(
                id,
                text(row.get("processingType")),
                text(row.get("description")),
                maybe(row.get("parent"), Views::jobNamed),
                instant(row.get("firstSeen")),
                instant(row.get("lastSeen")),
                row.get("inputs").asList(Views::datasetNamed),
                row.get("outputs").asList(Views::datasetNamed),
                runs.stream()
                        .map(run -> run(run, id, List.of(), List.of(), List.of()))
                        .toList(),
                firsts(row.get("facets").asList(Views::facet), FacetBody::name));
    }

    static DatasetView dataset(Record row) {
        return new DatasetView(
                new DatasetId(
                        new Namespace(row.get("namespace").asString()),
                        row.get("name").asString()),
                stated(row, "type", 0),
                stated(row, "description", 1),
                text(row.get("sourceName")),
                text(row.get("lifecycle")),
                instant(row.get("firstSeen")),
                instant(row.get("lastSeen")),
                firsts(
                        row.get("fields")
                                .asList(field ->
                                        new Field(field.get(0).asString(), text(field.get(1)), text(field.get(2)))),
                        Field::name),
                maybe(row.get("written"), Views::writing),
                firsts(row.get("facets").asList(Views::facet), FacetBody::name));
    }

    /** What the representative says, or else the first of the other names of which it is said. */
    private static Optional<String> stated(Record row, String column, int place) {
        return text(row.get(column))
                .or(() -> row.get("twins").asList(twin -> text(twin.get(place))).stream()
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** Of what is told under several names of a dataset, what comes first. */
    private static <T> List<T> firsts(List<T> all, Function<T, String> name) {
        SequencedMap<String, T> firsts = new LinkedHashMap<>();
        all.forEach(one -> firsts.putIfAbsent(name.apply(one), one));
        return List.copyOf(firsts.values());
    }

    static RunView run(Record row) {
        List<Value> facets = row.get("facets").asList(facet -> facet);
        return run(
                row.get("run"),
                jobId(row.get("job")),
                row.get("reads").asList(use -> use(use, "INPUT", facets)),
                row.get("writes").asList(use -> use(use, "OUTPUT", facets)),
                facets.stream()
                        .filter(facet -> facet.get("side").isNull())
                        .map(Views::facet)
                        .toList());
    }

    private static RunView run(Value run, JobId job, List<Use> inputs, List<Use> outputs, List<FacetBody> facets) {
        Optional<Instant> startedAt = maybe(run.get("startedAt"), Views::instant);
        return new RunView(
                runId(run.get("runId")),
                job,
                RunState.valueOf(run.get("state").asString()),
                maybe(run.get("firstEventAt"), Views::instant)
                        .or(() -> startedAt)
                        .orElse(Instant.EPOCH),
                startedAt,
                maybe(run.get("endedAt"), Views::instant),
                new Nominal(
                        maybe(run.get("nominalStart"), Views::instant), maybe(run.get("nominalEnd"), Views::instant)),
                inputs,
                outputs,
                facets);
    }

    private static Use use(Value use, String side, List<Value> facets) {
        Value id = use.get("id");
        List<String> names = id.get("group").isNull()
                ? List.of(id.get("key").asString())
                : id.get("group").asList(Value::asString);
        return new Use(
                datasetId(use.get("id")),
                maybe(use.get("writer"), made -> runId(made.get("runId"))),
                facets.stream()
                        .filter(facet -> facet.get("side").asString("").equals(side)
                                && names.contains(facet.get("dataset").asString("")))
                        .map(Views::facet)
                        .toList());
    }

    private static Writing writing(Value made) {
        Value end = made.get("endedAt");
        return new Writing(runId(made.get("runId")), instant(end.isNull() ? made.get("startedAt") : end));
    }

    static RunId runId(Value value) {
        return new RunId(UUID.fromString(value.asString()));
    }

    static Optional<String> text(Value value) {
        return maybe(value, Value::asString);
    }

    /** @param name a namespace and a name */
    private static DatasetId datasetNamed(Value name) {
        return new DatasetId(new Namespace(name.get(0).asString()), name.get(1).asString());
    }

    private static JobId jobNamed(Value name) {
        return new JobId(new Namespace(name.get(0).asString()), name.get(1).asString());
    }

    static DatasetId datasetId(Value value) {
        return new DatasetId(
                new Namespace(value.get("namespace").asString()),
                value.get("name").asString());
    }

    private static JobId jobId(Value value) {
        return new JobId(
                new Namespace(value.get("namespace").asString()),
                value.get("name").asString());
    }

    private static FacetBody facet(Value facet) {
        return new FacetBody(
                facet.get("name").asString(),
                PackedText.unpack(facet.get("body").asObject()));
    }

    private static Instant instant(Value value) {
        return value.asOffsetDateTime().toInstant();
    }

    private static <T> Optional<T> maybe(Value value, Function<Value, T> reading) {
        return value.isNull() ? Optional.empty() : Optional.of(reading.apply(value));
    }
}
