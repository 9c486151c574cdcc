package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.LineageRequest;
import dev.cartulary.lineage.LineageRequest.Direction;
import dev.cartulary.lineage.LineageRequest.Expansion;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Which nodes belong to a graph: breadth first from the focus in both directions, so that the nearest are known before anything
 * further away is looked at.
 */
final class Reach {
    private final TransactionContext transaction;
    private final LineageRequest request;
    private final int counted;

    /** All nodes found, nearest first, with their signed depth. */
    private final SequencedMap<String, Integer> depths = new LinkedHashMap<>();

    private long beyondLimit;

    Reach(TransactionContext transaction, LineageRequest request, int counted) {
        this.transaction = transaction;
        this.request = request;
        this.counted = counted;
    }

    /** The nodes to draw with their depth, nearest first; empty when the focus is unknown. */
    Optional<SequencedMap<String, Integer>> nodes() {
        if (!walk()) {
            return Optional.empty();
        }
        beyondLimit = Math.max(0, depths.size() - request.limit());
        List<String> cut = depths.keySet().stream().skip(request.limit()).toList();
        cut.forEach(depths::remove);
        expand();
        return Optional.of(depths);
    }

    /** How many nodes there are, drawn or not; at most as many as are counted. */
    long total() {
        return depths.size() + beyondLimit;
    }

    private boolean walk() {
        var parameters = Map.<String, Object>of(
                "key",
                request.focus().value(),
                "up",
                request.upstream(),
                "down",
                request.downstream(),
                "most",
                counted);
        Optional<Record> found =
                transaction.run(LineageCypher.WALK, parameters).stream().findFirst();
        found.ifPresent(row -> {
            List<List<String>> up = levels(row.get("up"));
            List<List<String>> down = levels(row.get("down"));
            depths.put(row.get("focus").asString(), 0);
            for (int hop = 1; hop <= Math.max(up.size(), down.size()); hop++) {
                interleave(at(up, hop), -hop, at(down, hop), hop);
            }
        });
        return found.isPresent();
    }

    private static List<List<String>> levels(Value levels) {
        return levels.asList(
                level -> level.asList(Value::asString).stream().sorted().toList());
    }

    private static List<String> at(List<List<String>> levels, int hop) {
        return hop <= levels.size() ? levels.get(hop - 1) : List.of();
    }

    /** Neither side may use up the limit before the other had its share. */
    private void interleave(List<String> up, int upDepth, List<String> down, int downDepth) {
        Iterator<String> ups = up.iterator();
        Iterator<String> downs = down.iterator();
        while ((ups.hasNext() || downs.hasNext()) && depths.size() < counted) {
            if (ups.hasNext()) {
                depths.putIfAbsent(ups.next(), upDepth);
            }
            if (downs.hasNext()) {
                depths.putIfAbsent(downs.next(), downDepth);
            }
        }
    }

    /** Opens nodes that are drawn, then those that were drawn by that. */
    private void expand() {
        Set<Expansion> waiting = new HashSet<>(request.expanded());
        List<Expansion> ready = takeDrawn(waiting);
        while (!ready.isEmpty()) {
            var parameters = Map.<String, Object>of(
                    "up", keys(ready, Direction.UPSTREAM),
                    "down", keys(ready, Direction.DOWNSTREAM),
                    "most", counted);
            transaction.run(LineageCypher.NEIGHBOURS, parameters).forEachRemaining(row -> {
                int depth = depths.getOrDefault(row.get("key").asString(), 0)
                        + (row.get("up").asBoolean() ? -1 : 1);
                add(row.get("next").asString(), depth);
            });
            ready = takeDrawn(waiting);
        }
    }

    private void add(String key, int depth) {
        if (depths.size() < request.limit()) {
            depths.putIfAbsent(key, depth);
        } else if (!depths.containsKey(key)) {
            beyondLimit++;
        }
    }

    private List<Expansion> takeDrawn(Set<Expansion> waiting) {
        List<Expansion> ready = waiting.stream()
                .filter(expansion -> depths.containsKey(expansion.node().value()))
                .toList();
        waiting.removeAll(ready);
        return ready;
    }

    private static List<String> keys(Collection<Expansion> expansions, Direction direction) {
        return expansions.stream()
                .filter(expansion -> expansion.direction() == direction)
                .map(expansion -> expansion.node().value())
                .sorted()
                .toList();
    }
}
