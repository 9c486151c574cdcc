package dev.cartulary.rest;

import dev.cartulary.catalog.EntityKind;
import dev.cartulary.catalog.EntityRef;
import dev.cartulary.catalog.RunState;
import dev.cartulary.monitoring.AssertionHistory;
import dev.cartulary.monitoring.DatasetWrite;
import dev.cartulary.monitoring.MonitoringStore;
import dev.cartulary.monitoring.ObservedRun;
import dev.cartulary.monitoring.Profile;
import dev.cartulary.monitoring.SchemaVersion;
import dev.cartulary.monitoring.TestOutcome;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;

/** The job of the {@link FakeGraph}, whose runs of the last days wrote its dataset; the newest wrote next to nothing. */
final class FakeMonitoring implements MonitoringStore {
    private static final EntityRef JOB = new EntityRef(
            EntityKind.JOB, FakeGraph.LOAD.key(), FakeGraph.LOAD.namespace().name(), FakeGraph.LOAD.name(), "airflow");
    private static final EntityRef DATASET = new EntityRef(
            EntityKind.DATASET,
            FakeGraph.ORDERS.key(),
            FakeGraph.ORDERS.namespace().name(),
            FakeGraph.ORDERS.name(),
            "postgres");
    private static final int RUNS = 6;

    private final Instant newest = Instant.now().minus(Duration.ofMinutes(5));

    @Override
    public Optional<EntityRef> entity(EntityKey key) {
        return List.of(JOB, DATASET).stream()
                .filter(entity -> entity.key().equals(key))
                .findFirst();
    }

    @Override
    public List<ObservedRun> runs(EntityKey job, int limit) {
        return LongStream.range(0, RUNS).mapToObj(this::run).limit(limit).toList();
    }

    @Override
    public List<TestOutcome> tests(EntityKey job, int runs) {
        return List.of(new TestOutcome(
                id(0), "no gaps", "fail", Optional.of("warn"), Optional.empty(), Optional.empty(), Optional.of("2")));
    }

    @Override
    public List<DatasetWrite> writes(EntityKey dataset, int limit) {
        return LongStream.range(0, RUNS).mapToObj(this::write).limit(limit).toList();
    }

    @Override
    public List<AssertionHistory> assertions(EntityKey dataset, int results) {
        var result = new AssertionHistory.Result(
                newest, false, Optional.of(id(0)), Optional.of("error"), Optional.of("0"), Optional.of("3"));
        return List.of(new AssertionHistory("not_null", Optional.of("id"), Optional.empty(), List.of(result)));
    }

    @Override
    public List<Profile> profiles(EntityKey dataset, int limit) {
        return List.of(new Profile(
                newest,
                Optional.of(id(0)),
                Optional.of(3L),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of("id", Map.of("nullCount", 3.0))));
    }

    @Override
    public List<SchemaVersion> schemas(EntityKey dataset, int limit) {
        return List.of(schema("1", newest.minusSeconds(60), "int"), schema("2", newest, "bigint"));
    }

    private static SchemaVersion schema(String id, Instant at, String type) {
        return new SchemaVersion(id, at, at, new TreeMap<>(Map.of("id", type)));
    }

    private ObservedRun run(long back) {
        Instant ended = newest.minus(Duration.ofDays(back));
        return new ObservedRun(
                id(back), RunState.COMPLETED, ended.minusSeconds(60), Optional.of(ended), false, Optional.empty());
    }

    private DatasetWrite write(long back) {
        return new DatasetWrite(
                JOB,
                id(back),
                newest.minus(Duration.ofDays(back)),
                Optional.of(back == 0 ? 1L : 1000L),
                Optional.of(10L),
                Optional.empty(),
                Optional.of("v" + back));
    }

    private static RunId id(long back) {
        return new RunId(new UUID(7, back));
    }
}
