package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.Impact;
import dev.cartulary.lineage.Impact.Item;
import dev.cartulary.lineage.Impact.Stop;
import dev.cartulary.lineage.ImpactRequest;
import dev.cartulary.lineage.PathRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/** What depends on what, and by which way. */
final class ImpactReads {
    private final TransactionContext transaction;
    private final int counted;

    ImpactReads(TransactionContext transaction, LineageGraphSettings settings) {
        this.transaction = transaction;
        this.counted = settings.counted();
    }

    Optional<Impact> impact(ImpactRequest request) {
        boolean ofColumn = request.column().isPresent();
        String focus = id(new PathRequest.Point(request.focus(), request.column()));
        if (places(List.of(focus), ofColumn).isEmpty()) {
            return Optional.empty();
        }
        String hop = ofColumn ? LineageCypher.NEXT_COLUMNS : LineageCypher.NEXT_ENTITIES;
        Spread spread = Spread.from(focus, request.depth(), hop, transaction, counted);
        List<String> page = spread.reached().keySet().stream()
                .skip(1L + request.offset())
                .limit(request.limit())
                .toList();
        Set<String> inClear = ofColumn && !page.isEmpty() ? inClear(focus, request.depth()) : Set.copyOf(page);
        return Optional.of(new Impact(
                items(page, spread, inClear, ofColumn), spread.reached().size() - 1L, spread.isComplete()));
    }

    /** The columns with a way to them on which nothing masks. */
    private Set<String> inClear(String focus, int depth) {
        return Spread.from(focus, depth, LineageCypher.NEXT_COLUMNS_IN_CLEAR, transaction, counted)
                .reached()
                .keySet();
    }

    private List<Item> items(List<String> page, Spread spread, Set<String> inClear, boolean columns) {
        Set<String> all = new TreeSet<>();
        page.forEach(key -> all.addAll(spread.way(key)));
        Map<String, Place> places = places(all, columns);
        List<Item> items = new ArrayList<>();
        for (String key : page) {
            List<Stop> way = stops(spread.way(key), places);
            Record row = place(places, key).entity();
            items.add(new Item(
                    way.getLast(),
                    way.size() - 1,
                    way,
                    row.get("owners").asList(owner -> owner.asString()),
                    Times.read(row.get("lastSeen")),
                    !inClear.contains(key)));
        }
        return items;
    }

    /** Without stops where there is no way; empty where an end is unknown. */
    Optional<List<Stop>> path(PathRequest request) {
        boolean columns = request.from().column().isPresent();
        String from = id(request.from());
        String to = id(request.to());
        if (places(Set.copyOf(List.of(from, to).stream().distinct().toList()), columns)
                        .size()
                < (from.equals(to) ? 1 : 2)) {
            return Optional.empty();
        }
        List<String> keys = from.equals(to) ? List.of(from) : shortest(from, to, request.hops(), columns);
        return Optional.of(stops(keys, places(keys, columns)));
    }

    private List<String> shortest(String from, String to, int hops, boolean columns) {
        String cypher = columns ? LineageCypher.columnPath(hops) : LineageCypher.entityPath(hops);
        return transaction.run(cypher, Map.of("from", from, "to", to)).stream()
                .findFirst()
                .map(row -> row.get("keys").asList(key -> key.asString()))
                .orElse(List.of());
    }

    private static String id(PathRequest.Point point) {
        return point.column()
                .map(column -> Keys.field(point.key().value(), column))
                .orElse(point.key().value());
    }

    private static List<Stop> stops(List<String> keys, Map<String, Place> places) {
        return keys.stream().map(key -> place(places, key).stop()).toList();
    }

    private static Place place(Map<String, Place> places, String key) {
        return Objects.requireNonNull(places.get(key), "read in this transaction");
    }

    private Map<String, Place> places(Collection<String> keys, boolean columns) {
        Map<String, Place> places = new HashMap<>();
        if (!columns) {
            References.entities(transaction, keys)
                    .forEach((key, row) -> places.put(key, new Place(row, Optional.empty())));
            return places;
        }
        Map<String, Record> fields = References.columns(transaction, keys);
        Set<String> datasets = new TreeSet<>();
        fields.values().forEach(row -> datasets.add(row.get("dataset").asString()));
        Map<String, Record> entities = References.entities(transaction, datasets);
        fields.forEach((key, row) -> places.put(
                key,
                new Place(
                        Objects.requireNonNull(
                                entities.get(row.get("dataset").asString()), "a field belongs to a dataset"),
                        Optional.of(row.get("path").asString()))));
        return places;
    }

    private record Place(Record entity, Optional<String> column) {
        Stop stop() {
            return new Stop(References.entity(entity), column);
        }
    }
}
