package dev.cartulary.monitoring.neo4j;

import dev.cartulary.catalog.EntityKind;
import dev.cartulary.catalog.EntityRef;
import dev.cartulary.catalog.RunState;
import dev.cartulary.monitoring.AssertionHistory;
import dev.cartulary.monitoring.DatasetWrite;
import dev.cartulary.monitoring.ObservedRun;
import dev.cartulary.monitoring.Profile;
import dev.cartulary.monitoring.SchemaVersion;
import dev.cartulary.monitoring.TestOutcome;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the queries of monitoring give back, as values of monitoring. */
final class MonitoringRecords {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Map<String, Double>>> FIGURES = new TypeReference<>() {};

    private MonitoringRecords() {}

    static EntityRef ref(Record row) {
        Value ref = row.get("ref");
        return new EntityRef(
                ref.get("job").asBoolean() ? EntityKind.JOB : EntityKind.DATASET,
                new EntityKey(ref.get("key").asString()),
                ref.get("namespace").asString(),
                ref.get("name").asString(),
                ref.get("platform").asString("unknown"));
    }

    static ObservedRun run(Record row) {
        Value run = row.get("run");
        RunState state = RunState.valueOf(run.get("state").asString());
        boolean failed = state == RunState.FAILED || state == RunState.ABORTED;
        return new ObservedRun(
                id(run.get("runId")),
                state,
                instant(run.get("startedAt")),
                optionalInstant(run.get("endedAt")),
                run.get("restartable").asBoolean(false),
                failed ? text(run.get("error")) : Optional.empty());
    }

    static TestOutcome test(Record row) {
        Value test = row.get("test");
        return new TestOutcome(
                id(row.get("run")),
                test.get("name").asString(),
                test.get("status").asString(),
                text(test.get("severity")),
                text(test.get("type")),
                text(test.get("expected")),
                text(test.get("actual")));
    }

    static DatasetWrite write(Record row) {
        return new DatasetWrite(
                ref(row),
                id(row.get("run")),
                instant(row.get("at")),
                number(row.get("rows")),
                number(row.get("bytes")),
                number(row.get("files")),
                text(row.get("version")));
    }

    /** Empty while an assertion is without a result. */
    static Optional<AssertionHistory> assertion(Record row) {
        List<AssertionHistory.Result> results = row.get("results").asList(MonitoringRecords::result);
        return results.isEmpty()
                ? Optional.empty()
                : Optional.of(new AssertionHistory(
                        row.get("rule").asString(), filled(row.get("column")), filled(row.get("name")), results));
    }

    private static AssertionHistory.Result result(Value result) {
        return new AssertionHistory.Result(
                instant(result.get("at")),
                result.get("success").asBoolean(),
                text(result.get("run")).map(UUID::fromString).map(RunId::new),
                text(result.get("severity")),
                text(result.get("expected")),
                text(result.get("actual")));
    }

    static Profile profile(Record row) {
        Value node = row.get("n");
        return new Profile(
                instant(node.get("at")),
                text(node.get("run")).map(UUID::fromString).map(RunId::new),
                number(node.get("rows")),
                number(node.get("bytes")),
                number(node.get("files")),
                optionalInstant(node.get("lastUpdated")),
                JSON.readValue(node.get("columns").asString(), FIGURES));
    }

    static SchemaVersion schema(Record row) {
        List<String> paths = row.get("paths").asList(Value::asString);
        List<String> types = row.get("types").asList(Value::asString);
        SequencedMap<String, String> fields = new TreeMap<>();
        for (int i = 0; i < paths.size(); i++) {
            fields.put(paths.get(i), types.get(i));
        }
        String key = row.get("key").asString();
        return new SchemaVersion(
                key.substring(key.indexOf('$') + 1),
                instant(row.get("firstSeen")),
                instant(row.get("lastSeen")),
                fields);
    }

    private static RunId id(Value value) {
        return new RunId(UUID.fromString(value.asString()));
    }

    private static Optional<Long> number(Value value) {
        return value.isNull() ? Optional.empty() : Optional.of(value.asLong());
    }

    private static Optional<String> text(Value value) {
        return value.isNull() ? Optional.empty() : Optional.of(value.asString());
    }

    private static Optional<String> filled(Value value) {
        return text(value).filter(text -> !text.isEmpty());
    }

    private static Instant instant(Value value) {
        return value.asOffsetDateTime().toInstant();
    }

    private static Optional<Instant> optionalInstant(Value value) {
        return value.isNull() ? Optional.empty() : Optional.of(instant(value));
    }
}
