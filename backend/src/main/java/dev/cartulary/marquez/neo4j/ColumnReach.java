package dev.cartulary.marquez.neo4j;

import dev.cartulary.marquez.ColumnGraph;
import dev.cartulary.marquez.ColumnGraph.Column;
import dev.cartulary.marquez.ColumnGraph.Flow;
import dev.cartulary.marquez.ColumnGraph.Node;
import dev.cartulary.marquez.ColumnsRequest;
import dev.cartulary.openlineage.EntityKey;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Follows columns, each visited once, nearest first. */
final class ColumnReach {
    /** Several ways lead to most columns: bounds the flows of the densest graph. */
    private static final int FLOWS_PER_COLUMN = 20;

    private final TransactionContext transaction;

    ColumnReach(TransactionContext transaction) {
        this.transaction = transaction;
    }

    Optional<ColumnGraph> around(ColumnsRequest request) {
        List<String> starts = starts(request);
        if (starts.isEmpty()) {
            return Optional.empty();
        }
        SequencedSet<String> reached = new LinkedHashSet<>(starts);
        follow(ColumnCypher.UPSTREAM, starts, reached, request);
        if (request.downstream()) {
            follow(ColumnCypher.DOWNSTREAM, starts, reached, request);
        }
        List<String> drawn = reached.stream().limit(request.limit()).toList();
        // Fields of one path under several names of a dataset are one column.
        SequencedMap<Column, Node> nodes = new LinkedHashMap<>();
        transaction.run(ColumnCypher.NODES, Map.of("keys", drawn)).forEachRemaining(row -> {
            var column =
                    new Column(Views.datasetId(row.get("id")), row.get("path").asString());
            nodes.putIfAbsent(column, new Node(column, Views.text(row.get("type"))));
        });
        List<Flow> flows = transaction
                .run(ColumnCypher.FLOWS, Map.of("keys", drawn, "most", drawn.size() * FLOWS_PER_COLUMN))
                .list(ColumnReach::flow);
        return Optional.of(new ColumnGraph(List.copyOf(nodes.values()), flows, reached.size() <= request.limit()));
    }

    List<Flow> inflows(EntityKey dataset, int most) {
        return transaction
                .run(ColumnCypher.INFLOWS, Map.of("key", dataset.value(), "most", most))
                .list(ColumnReach::flow);
    }

    private List<String> starts(ColumnsRequest request) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("key", request.start().value());
        parameters.put("column", request.column().orElse(null));
        parameters.put("most", request.limit() + 1);
        return transaction
                .run(ColumnCypher.STARTS, parameters)
                .list(row -> row.get("key").asString());
    }

    /** One more than the limit is enough to tell that it cut. */
    private void follow(String hop, List<String> starts, SequencedSet<String> reached, ColumnsRequest request) {
        List<String> frontier = starts;
        for (int depth = 0; depth < request.depth() && !frontier.isEmpty(); depth++) {
            int room = request.limit() + 1 - reached.size();
            if (room <= 0) {
                return;
            }
            frontier = transaction
                    .run(hop, Map.of("keys", frontier, "most", request.limit() + 1))
                    .list(row -> row.get("key").asString())
                    .stream()
                    .filter(key -> !reached.contains(key))
                    .toList();
            reached.addAll(frontier);
        }
    }

    private static Flow flow(Record row) {
        return new Flow(
                column(row.get("source")),
                column(row.get("target")),
                Views.text(row.get("kind")),
                Views.text(row.get("subtype")),
                Views.text(row.get("description")),
                row.get("masking").asBoolean());
    }

    private static Column column(Value value) {
        return new Column(Views.datasetId(value), value.get("path").asString());
    }
}
