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
    private final EntityHops entities;
    private final ColumnNames columns;

    ImpactReads(TransactionContext transaction, LineageGraphSettings settings) {
        this.transaction = transaction;
        this.counted = settings.counted();
        this.entities = new EntityHops(transaction);
        this.columns = new ColumnNames(transaction);
    }

    Optional<Impact> impact(ImpactRequest request) {
        boolean ofColumn = request.column().isPresent();
        String focus = id(new PathRequest.Point(request.focus(), request.column()));
        if (places(List.of(focus), ofColumn).isEmpty()) {
            return Optional.empty();
        }
        Hop hop = ofColumn ? columns.hop(LineageCypher.NEXT_COLUMNS) : entities.next();
        Spread spread = Spread.from(focus, request.depth(), hop, counted);
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
        return Spread.from(focus, depth, columns.hop(LineageCypher.NEXT_COLUMNS_IN_CLEAR), counted)
                .reached()
                .keySet();
    }

    private List<Item> items(List<String> page, Spread spread, Set<String> inClear, boolean ofColumns) {
        Set<String> all = new TreeSet<>();
        page.forEach(key -> all.addAll(spread.way(key)));
        Map<String, Place> places = places(all, ofColumns);
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
        boolean ofColumns = request.from().column().isPresent();
        String from = id(request.from());
        String to = id(request.to());
        if (places(Set.copyOf(List.of(from, to).stream().distinct().toList()), ofColumns)
                        .size()
                < (from.equals(to) ? 1 : 2)) {
            return Optional.empty();
        }
        List<String> keys = from.equals(to) ? List.of(from) : shortest(from, to, request.hops(), ofColumns);
        return Optional.of(stops(keys, places(keys, ofColumns)));
    }

    private List<String> shortest(String from, String to, int hops, boolean ofColumns) {
        List<String> way = between(from, to, hops, ofColumns);
        boolean stating = !ofColumns
                && transaction
                        .run(LineageCypher.ANY_STATING, Map.of("keys", way))
                        .single()
                        .get("stating")
                        .isTrue();
        if (stating) {
            // Who looks from both ends cannot look two hops back, and of such a job not every input feeds every output.
            Spread spread = Spread.from(from, hops, entities.next(), counted);
            if (spread.isComplete() || spread.reached().containsKey(to)) {
                return spread.way(to);
            }
        }
        return way;
    }

    /** Where a dataset may have several names, a way leads over all of them, which a path query of the database cannot. */
    private List<String> between(String from, String to, int hops, boolean ofColumns) {
        if (columns.any()) {
            return ShortestWay.between(from, to, hops, ofColumns ? columnEnds() : entityEnds());
        }
        String cypher = ofColumns ? LineageCypher.columnPath(hops) : LineageCypher.entityPath(hops);
        return transaction.run(cypher, Map.of("from", from, "to", to)).stream()
                .findFirst()
                .map(row -> row.get("keys").asList(key -> key.asString()))
                .orElse(List.of());
    }

    private ShortestWay.Ends entityEnds() {
        return new ShortestWay.Ends(entities.next(), entities.previous(), counted);
    }

    private ShortestWay.Ends columnEnds() {
        return new ShortestWay.Ends(
                columns.hop(LineageCypher.NEXT_COLUMNS), columns.hop(LineageCypher.PREVIOUS_COLUMNS), counted);
    }

    private String id(PathRequest.Point point) {
        return point.column()
                .map(column -> columns.id(point.key().value(), column))
                .orElse(point.key().value());
    }

    private static List<Stop> stops(List<String> keys, Map<String, Place> places) {
        return keys.stream().map(key -> place(places, key).stop()).toList();
    }

    private static Place place(Map<String, Place> places, String key) {
        return Objects.requireNonNull(places.get(key), "read in this transaction");
    }

    private Map<String, Place> places(Collection<String> keys, boolean ofColumns) {
        Map<String, Place> places = new HashMap<>();
        if (ofColumns) {
            columns.columns(keys)
                    .forEach((id, column) -> places.put(id, new Place(column.dataset(), Optional.of(column.path()))));
        } else {
            References.entities(transaction, keys)
                    .forEach((key, row) -> places.put(key, new Place(row, Optional.empty())));
        }
        return places;
    }

    private record Place(Record entity, Optional<String> column) {
        Stop stop() {
            return new Stop(References.entity(entity), column);
        }
    }
}
