package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.ColumnLineage;
import dev.cartulary.lineage.ColumnRequest;
import dev.cartulary.lineage.DiffRequest;
import dev.cartulary.lineage.Impact;
import dev.cartulary.lineage.Impact.Stop;
import dev.cartulary.lineage.ImpactRequest;
import dev.cartulary.lineage.LineageDiff;
import dev.cartulary.lineage.LineageGraph;
import dev.cartulary.lineage.LineageRequest;
import dev.cartulary.lineage.LineageStore;
import dev.cartulary.lineage.PathRequest;
import dev.cartulary.lineage.RunLineage;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.springframework.stereotype.Component;

/** Reads a part of the lineage: first which nodes ({@link Reach}), then what is to be known of them ({@link GraphReads}). */
@Component
final class Neo4jLineageStore implements LineageStore {
    private final Driver driver;
    private final SessionConfig session;
    private final LineageGraphSettings settings;

    Neo4jLineageStore(Driver driver, SessionConfig session, LineageGraphSettings settings) {
        this.driver = driver;
        this.session = session;
        this.settings = settings;
    }

    @Override
    public List<EntityKey> meant(EntityKey key) {
        return reading(transaction -> {
            List<Record> rows = transaction
                    .run(LineageCypher.MEANT, Map.of("key", key.value()))
                    .list();
            boolean itself = !rows.isEmpty() && rows.getFirst().get("itself").asBoolean();
            return itself
                    ? List.of(key)
                    : rows.stream().map(row -> References.key(row.get("key"))).toList();
        });
    }

    @Override
    public Optional<LineageGraph> trace(LineageRequest request) {
        return reading(transaction -> trace(transaction, request));
    }

    @Override
    public Optional<LineageGraph> trace(LineageRequest request, Instant asOf) {
        return reading(transaction -> new PastReads(transaction, settings, asOf).around(request));
    }

    @Override
    public Optional<LineageDiff> diff(DiffRequest request) {
        return reading(transaction -> new DiffReads(transaction, settings, request).read());
    }

    @Override
    public Optional<ColumnLineage> trace(ColumnRequest request) {
        return reading(transaction -> new ColumnReads(transaction, settings).around(request));
    }

    @Override
    public Optional<RunLineage> trace(RunId run, int limit) {
        return reading(transaction -> new RunReads(transaction, new GraphReads(transaction, settings)).of(run, limit));
    }

    @Override
    public Optional<Impact> impact(ImpactRequest request) {
        return reading(transaction -> new ImpactReads(transaction, settings).impact(request));
    }

    @Override
    public Optional<List<Stop>> path(PathRequest request) {
        return reading(transaction -> new ImpactReads(transaction, settings).path(request));
    }

    /** Runs every query of a request, whether its focus exists or not. */
    void planAll(LineageRequest request) {
        try (Session planning = driver.session(session)) {
            planning.executeRead(transaction -> graph(transaction, request));
        }
    }

    private <T> T reading(TransactionCallback<T> work) {
        var config =
                TransactionConfig.builder().withTimeout(settings.readTimeout()).build();
        try (Session reading = driver.session(session)) {
            return reading.executeRead(work, config);
        }
    }

    private Optional<LineageGraph> trace(TransactionContext transaction, LineageRequest request) {
        var focus = Map.<String, Object>of("key", request.focus().value());
        boolean known = transaction.run(LineageCypher.EXISTS, focus).hasNext();
        return known ? Optional.of(graph(transaction, request)) : Optional.empty();
    }

    private LineageGraph graph(TransactionContext transaction, LineageRequest request) {
        var reach = new Reach(transaction, request, settings.counted());
        var depths = reach.nodes();
        return new GraphReads(transaction, settings).draw(depths, reach.total(), request.limit(), request.columns());
    }
}
