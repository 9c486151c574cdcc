package dev.cartulary.lineage.neo4j;

import static dev.cartulary.lineage.neo4j.References.key;
import static dev.cartulary.lineage.neo4j.References.text;

import dev.cartulary.catalog.EntityRef;
import dev.cartulary.lineage.ColumnLineage;
import dev.cartulary.lineage.ColumnRequest;
import dev.cartulary.lineage.LineageGraph.ColumnEdge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/** The columns around one. */
final class ColumnReads {
    private final TransactionContext transaction;
    private final LineageGraphSettings settings;

    ColumnReads(TransactionContext transaction, LineageGraphSettings settings) {
        this.transaction = transaction;
        this.settings = settings;
    }

    Optional<ColumnLineage> around(ColumnRequest request) {
        String focus = Keys.field(request.dataset().value(), request.column());
        if (References.columns(transaction, List.of(focus)).isEmpty()) {
            return Optional.empty();
        }
        List<Depth> all = depths(request, focus);
        List<Depth> drawn = all.stream().limit(request.limit()).toList();
        List<String> keys = drawn.stream().map(Depth::key).toList();
        return Optional.of(new ColumnLineage(
                request.dataset(), request.column(), nodes(drawn, keys), edges(keys), all.size(), request.limit()));
    }

    /** Both directions at once, nearest first, so that neither side uses up the limit alone. */
    private List<Depth> depths(ColumnRequest request, String focus) {
        List<Depth> depths = new ArrayList<>();
        int most = settings.counted();
        Spread.from(focus, request.upstream(), LineageCypher.PREVIOUS_COLUMNS, transaction, most)
                .reached()
                .forEach((key, how) -> depths.add(new Depth(key, -how.degree())));
        Set<String> upstream = new HashSet<>();
        depths.forEach(depth -> upstream.add(depth.key()));
        Spread.from(focus, request.downstream(), LineageCypher.NEXT_COLUMNS, transaction, most)
                .reached()
                .entrySet()
                .stream()
                .filter(entry -> !upstream.contains(entry.getKey()))
                .forEach(entry ->
                        depths.add(new Depth(entry.getKey(), entry.getValue().degree())));
        depths.sort(Comparator.comparingInt(depth -> Math.abs(depth.hops())));
        return depths;
    }

    private List<ColumnLineage.Node> nodes(List<Depth> drawn, List<String> keys) {
        Map<String, Record> columns = References.columns(transaction, keys);
        Set<String> datasets = new TreeSet<>();
        columns.values().forEach(row -> datasets.add(row.get("dataset").asString()));
        Map<String, Record> entities = References.entities(transaction, datasets);
        return drawn.stream()
                .map(depth -> {
                    Record row = Objects.requireNonNull(columns.get(depth.key()), "read in this transaction");
                    EntityRef dataset = References.entity(Objects.requireNonNull(
                            entities.get(row.get("dataset").asString()), "a field belongs to a dataset"));
                    return new ColumnLineage.Node(
                            dataset, row.get("path").asString(), text(row.get("type")), depth.hops());
                })
                .toList();
    }

    private List<ColumnEdge> edges(List<String> keys) {
        var parameters = Map.<String, Object>of("keys", keys, "mostInAll", settings.columnsInAll());
        return transaction.run(LineageCypher.FLOWS, parameters).list(ColumnReads::edge);
    }

    static ColumnEdge edge(Record row) {
        return new ColumnEdge(
                key(row.get("source")),
                row.get("sourceColumn").asString(),
                key(row.get("target")),
                row.get("targetColumn").asString(),
                text(row.get("kind")),
                text(row.get("subtype")),
                row.get("masking").asBoolean(false));
    }

    private record Depth(String key, int hops) {}
}
