package dev.cartulary.lineage.neo4j;

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
import org.neo4j.driver.TransactionContext;

/** The columns around one. */
final class ColumnReads {
    private final TransactionContext transaction;
    private final LineageGraphSettings settings;
    private final ColumnNames names;

    ColumnReads(TransactionContext transaction, LineageGraphSettings settings) {
        this.transaction = transaction;
        this.settings = settings;
        this.names = new ColumnNames(transaction);
    }

    Optional<ColumnLineage> around(ColumnRequest request) {
        String focus = names.id(request.dataset().value(), request.column());
        if (names.columns(List.of(focus)).isEmpty()) {
            return Optional.empty();
        }
        List<Depth> all = depths(request, focus);
        List<Depth> drawn = all.stream().limit(request.limit()).toList();
        List<String> ids = drawn.stream().map(Depth::id).toList();
        return Optional.of(new ColumnLineage(
                request.dataset(), request.column(), nodes(drawn, ids), edges(ids), all.size(), request.limit()));
    }

    /** Both directions at once, nearest first, so that neither side uses up the limit alone. */
    private List<Depth> depths(ColumnRequest request, String focus) {
        List<Depth> depths = new ArrayList<>();
        int most = settings.counted();
        Spread.from(focus, request.upstream(), names.hop(LineageCypher.PREVIOUS_COLUMNS), most)
                .reached()
                .forEach((id, how) -> depths.add(new Depth(id, -how.degree())));
        Set<String> upstream = new HashSet<>();
        depths.forEach(depth -> upstream.add(depth.id()));
        Spread.from(focus, request.downstream(), names.hop(LineageCypher.NEXT_COLUMNS), most)
                .reached()
                .entrySet()
                .stream()
                .filter(entry -> !upstream.contains(entry.getKey()))
                .forEach(entry ->
                        depths.add(new Depth(entry.getKey(), entry.getValue().degree())));
        depths.sort(Comparator.comparingInt(depth -> Math.abs(depth.hops())));
        return depths;
    }

    private List<ColumnLineage.Node> nodes(List<Depth> drawn, List<String> ids) {
        Map<String, ColumnNames.Column> columns = names.columns(ids);
        return drawn.stream()
                .map(depth -> {
                    var column = Objects.requireNonNull(columns.get(depth.id()), "read in this transaction");
                    return new ColumnLineage.Node(
                            References.entity(column.dataset()), column.path(), column.type(), depth.hops());
                })
                .toList();
    }

    private List<ColumnEdge> edges(List<String> ids) {
        var parameters = Map.<String, Object>of("keys", names.fields(ids), "mostInAll", settings.columnsInAll());
        return transaction.run(LineageCypher.FLOWS, parameters).list(names::edge).stream()
                .distinct()
                .toList();
    }

    private record Depth(String id, int hops) {}
}
