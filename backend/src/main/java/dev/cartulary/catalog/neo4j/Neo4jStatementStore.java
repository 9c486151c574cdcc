package dev.cartulary.catalog.neo4j;

import static dev.cartulary.catalog.neo4j.GraphRecords.instant;
import static dev.cartulary.catalog.neo4j.GraphRecords.ref;
import static dev.cartulary.catalog.neo4j.GraphRecords.text;

import dev.cartulary.catalog.DatasetVersion;
import dev.cartulary.catalog.JobDependency;
import dev.cartulary.catalog.RunFootprint;
import dev.cartulary.catalog.StatementStore;
import dev.cartulary.catalog.TagStatement;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.RunId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Reads what producers state beside lineage. Every query has a time limit that the database keeps. */
@Component
final class Neo4jStatementStore implements StatementStore {
    /** Producers that tag one thing; more than a handful is a mistake in how they are named. */
    private static final int PRODUCERS = 100;

    private final Driver driver;
    private final SessionConfig session;
    private final CatalogGraphSettings settings;

    Neo4jStatementStore(Driver driver, SessionConfig session, CatalogGraphSettings settings) {
        this.driver = driver;
        this.session = session;
        this.settings = settings;
    }

    @Override
    public List<TagStatement> tags(EntityKey key) {
        return read(
                StatementCypher.TAGS,
                key,
                PRODUCERS,
                row -> new TagStatement(
                        row.get("key").asString(),
                        filled(row.get("value")),
                        filled(row.get("source")),
                        filled(row.get("field")),
                        row.get("producer").asString(),
                        instant(row.get("at"))));
    }

    @Override
    public List<JobDependency> dependencies(EntityKey job, int limit) {
        return read(
                StatementCypher.DEPENDENCIES,
                job,
                limit,
                row -> new JobDependency(
                        ref(row.get("ref")),
                        row.get("before").asBoolean(),
                        text(row.get("type")),
                        text(row.get("sequenceRule")),
                        text(row.get("statusRule")),
                        text(row.get("triggerRule")),
                        instant(row.get("firstSeen")),
                        instant(row.get("lastSeen"))));
    }

    @Override
    public List<DatasetVersion> versions(EntityKey dataset, int limit) {
        return read(
                StatementCypher.VERSIONS,
                dataset,
                limit,
                row -> new DatasetVersion(
                        row.get("version").asString(), instant(row.get("firstSeen")), instant(row.get("lastSeen"))));
    }

    @Override
    public List<RunFootprint> footprints(EntityKey job, int limit) {
        return read(
                StatementCypher.FOOTPRINTS,
                job,
                limit,
                row -> new RunFootprint(
                        new RunId(UUID.fromString(row.get("run").asString())),
                        instant(row.get("startedAt")),
                        text(row.get("code")),
                        keys(row.get("inputs")),
                        keys(row.get("outputs"))));
    }

    private static List<EntityKey> keys(Value list) {
        return list.asList(key -> new EntityKey(key.asString()));
    }

    private static Optional<String> filled(Value value) {
        return text(value).filter(text -> !text.isEmpty());
    }

    private <T> List<T> read(String cypher, EntityKey key, int limit, Function<Record, T> row) {
        var config =
                TransactionConfig.builder().withTimeout(settings.readTimeout()).build();
        Map<String, Object> parameters = Map.of("key", key.value(), "limit", limit);
        try (Session reading = driver.session(session)) {
            return reading.executeRead(
                    transaction -> transaction.run(cypher, parameters).list(row), config);
        }
    }
}
