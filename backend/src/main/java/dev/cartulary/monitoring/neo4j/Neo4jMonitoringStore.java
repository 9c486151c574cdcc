package dev.cartulary.monitoring.neo4j;

import dev.cartulary.catalog.EntityRef;
import dev.cartulary.monitoring.AssertionHistory;
import dev.cartulary.monitoring.DatasetWrite;
import dev.cartulary.monitoring.MonitoringStore;
import dev.cartulary.monitoring.ObservedRun;
import dev.cartulary.monitoring.Profile;
import dev.cartulary.monitoring.SchemaVersion;
import dev.cartulary.monitoring.TestOutcome;
import dev.cartulary.openlineage.EntityKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.springframework.stereotype.Component;

/** Reads what happened to jobs and datasets. Every query has a time limit that the database keeps. */
@Component
final class Neo4jMonitoringStore implements MonitoringStore {
    private final Driver driver;
    private final SessionConfig session;
    private final MonitoringGraphSettings settings;

    Neo4jMonitoringStore(Driver driver, SessionConfig session, MonitoringGraphSettings settings) {
        this.driver = driver;
        this.session = session;
        this.settings = settings;
    }

    @Override
    public Optional<EntityRef> entity(EntityKey key) {
        return read(MonitoringCypher.ENTITY, of(key, 1), MonitoringRecords::ref).stream()
                .findFirst();
    }

    @Override
    public List<ObservedRun> runs(EntityKey job, int limit) {
        return read(MonitoringCypher.RUNS, of(job, limit), MonitoringRecords::run);
    }

    @Override
    public List<TestOutcome> tests(EntityKey job, int runs) {
        return read(MonitoringCypher.TESTS, of(job, runs), MonitoringRecords::test);
    }

    @Override
    public List<DatasetWrite> writes(EntityKey dataset, int limit) {
        return read(MonitoringCypher.WRITES, of(dataset, limit), MonitoringRecords::write);
    }

    @Override
    public List<AssertionHistory> assertions(EntityKey dataset, int results) {
        return read(MonitoringCypher.ASSERTIONS, of(dataset, results), MonitoringRecords::assertion).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public List<Profile> profiles(EntityKey dataset, int limit) {
        return read(MonitoringCypher.PROFILES, of(dataset, limit), MonitoringRecords::profile);
    }

    @Override
    public List<SchemaVersion> schemas(EntityKey dataset, int limit) {
        return read(MonitoringCypher.SCHEMAS, of(dataset, limit), MonitoringRecords::schema);
    }

    private Map<String, Object> of(EntityKey key, int limit) {
        return Map.of(
                "key", key.value(),
                "limit", limit,
                "writers", settings.writers(),
                "examined", settings.runsPerWriter(),
                "assertions", settings.assertions(),
                "fields", settings.fields());
    }

    private <T> List<T> read(String cypher, Map<String, Object> parameters, Function<Record, T> row) {
        var config =
                TransactionConfig.builder().withTimeout(settings.readTimeout()).build();
        try (Session reading = driver.session(session)) {
            return reading.executeRead(
                    transaction -> transaction.run(cypher, parameters).list(row), config);
        }
    }
}
