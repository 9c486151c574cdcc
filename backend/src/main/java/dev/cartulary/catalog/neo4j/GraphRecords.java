package dev.cartulary.catalog.neo4j;

import dev.cartulary.catalog.EntityKind;
import dev.cartulary.catalog.EntityRef;
import dev.cartulary.catalog.FacetView;
import dev.cartulary.catalog.PackedText;
import dev.cartulary.catalog.RunState;
import dev.cartulary.catalog.RunSummary;
import dev.cartulary.catalog.SearchHit;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import tools.jackson.databind.json.JsonMapper;

/** What the queries of the catalog give back, as values of the catalog. */
final class GraphRecords {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GraphRecords() {}

    static EntityRef ref(Value value) {
        return new EntityRef(
                value.get("job").asBoolean() ? EntityKind.JOB : EntityKind.DATASET,
                new EntityKey(value.get("key").asString()),
                value.get("namespace").asString(),
                value.get("name").asString(),
                value.get("platform").asString("unknown"));
    }

    static List<EntityRef> refs(Value value) {
        return value.asList(GraphRecords::ref);
    }

    static SearchHit hit(Record row) {
        return new SearchHit(
                ref(row.get("ref")),
                text(row.get("description")),
                text(row.get("column")),
                instant(row.get("lastSeen")));
    }

    static RunSummary run(Record row) {
        Value run = row.get("run");
        RunState state = RunState.valueOf(run.get("state").asString());
        boolean failed = state == RunState.FAILED || state == RunState.ABORTED;
        return new RunSummary(
                new RunId(UUID.fromString(run.get("runId").asString())),
                ref(row.get("ref")),
                state,
                optionalInstant(run.get("startedAt")),
                optionalInstant(run.get("endedAt")),
                failed ? text(run.get("error")) : Optional.empty());
    }

    static FacetView facet(Record row) {
        return new FacetView(
                row.get("name").asString(),
                JSON.readTree(PackedText.unpack(row.get("body").asObject())).toPrettyString(),
                row.get("producer").asString(""),
                instant(row.get("at")));
    }

    static Optional<String> text(Value value) {
        return value.isNull() ? Optional.empty() : Optional.of(value.asString());
    }

    /** Both texts where they differ, else the one there is. */
    static Optional<String> joined(Value first, Value second) {
        String both = Stream.of(first, second)
                .flatMap(value -> text(value).stream())
                .distinct()
                .collect(Collectors.joining(" "));
        return Optional.of(both).filter(text -> !text.isEmpty());
    }

    static Instant instant(Value value) {
        return value.asOffsetDateTime().toInstant();
    }

    private static Optional<Instant> optionalInstant(Value value) {
        return value.isNull() ? Optional.empty() : Optional.of(instant(value));
    }
}
