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
import dev.cartulary.lineage.Neighbourhood;
import dev.cartulary.lineage.PathRequest;
import dev.cartulary.lineage.RunLineage;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.RunId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    public List<EntityKey> meant(List<EntityKey> keys) {
        List<String> asked = keys.stream().map(EntityKey::value).toList();
        Map<String, List<Record>> rows =
                reading(transaction -> transaction
                                .run(LineageCypher.MEANT, Map.of("keys", asked))
                                .list())
                        .stream()
                        .collect(Collectors.groupingBy(row -> row.get("asked").asString()));
        return asked.stream()
                .flatMap(key -> meantBy(rows.getOrDefault(key, List.of())))
                .distinct()
                .toList();
    }

    /** @param rows of one key; the thing itself comes first */
    private static Stream<EntityKey> meantBy(List<Record> rows) {
        boolean itself = !rows.isEmpty() && rows.getFirst().get("itself").asBoolean();
        return rows.stream().limit(itself ? 1 : rows.size()).map(row -> References.key(row.get("key")));
    }

    @Override
    public Optional<LineageGraph> trace(LineageRequest request) {
        return reading(transaction -> {
            var reach = new Reach(transaction, request, settings.counted());
            return reach.nodes().map(nodes -> draw(transaction, request, nodes, reach.total()));
        });
    }

    @Override
    public Optional<Neighbourhood> neighbourhood(LineageRequest request) {
        return reading(transaction -> {
            var reach = new Reach(transaction, request, settings.counted());
            return reach.nodes()
                    .map(nodes -> new Neighbourhood(
                            nodes.keySet().stream().map(EntityKey::new).toList(), reach.total()));
        });
    }

    @Override
    public Optional<LineageGraph> trace(LineageRequest request, Instant asOf) {
        return reading(transaction -> new PastReads(transaction, settings, asOf)
                .around(named(transaction).in(request)));
    }

    @Override
    public Optional<LineageDiff> diff(DiffRequest request) {
        return reading(transaction ->
                new DiffReads(transaction, settings, named(transaction).in(request)).read());
    }

    @Override
    public Optional<ColumnLineage> trace(ColumnRequest request) {
        return reading(transaction ->
                new ColumnReads(transaction, settings).around(named(transaction).in(request)));
    }

    @Override
    public Optional<RunLineage> trace(RunId run, int limit) {
        return reading(transaction -> new RunReads(transaction, new GraphReads(transaction, settings)).of(run, limit));
    }

    @Override
    public Optional<Impact> impact(ImpactRequest request) {
        return reading(transaction ->
                new ImpactReads(transaction, settings).impact(named(transaction).in(request)));
    }

    @Override
    public Optional<List<Stop>> path(PathRequest request) {
        return reading(transaction ->
                new ImpactReads(transaction, settings).path(named(transaction).in(request)));
    }

    private static Representative named(TransactionContext transaction) {
        return new Representative(transaction);
    }

    /** Runs every query of a request, whether its focus exists or not. */
    void planAll(LineageRequest request) {
        try (Session planning = driver.session(session)) {
            planning.executeRead(transaction -> {
                new Reach(transaction, request, settings.counted()).nodes();
                SequencedMap<String, Integer> focus =
                        new LinkedHashMap<>(Map.of(request.focus().value(), 0));
                return draw(transaction, request, focus, 1);
            });
        }
    }

    private <T> T reading(TransactionCallback<T> work) {
        var config =
                TransactionConfig.builder().withTimeout(settings.readTimeout()).build();
        try (Session reading = driver.session(session)) {
            return reading.executeRead(work, config);
        }
    }

    private LineageGraph draw(
            TransactionContext transaction, LineageRequest request, SequencedMap<String, Integer> nodes, long total) {
        return new GraphReads(transaction, settings).draw(nodes, total, request.limit(), request.columns());
    }
}
