package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.LineageRequest;
import dev.cartulary.lineage.LineageRequest.Direction;
import dev.cartulary.lineage.LineageRequest.Expansion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.neo4j.driver.TransactionContext;

/**
 * Which nodes belong to a graph: breadth first from the focus, hop by hop in both directions at once, so that the nearest are
 * known before anything further away is looked at.
 *
 * <p>One query for each hop, not one for all: a single path query visits whatever lies within the depth before it can put the
 * nearest first, which for a depth of 20 may be the whole graph.
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

    /** The nodes to draw with their depth, nearest first. */
    SequencedMap<String, Integer> nodes() {
        walk();
        beyondLimit = Math.max(0, depths.size() - request.limit());
        List<String> cut = depths.keySet().stream().skip(request.limit()).toList();
        cut.forEach(depths::remove);
        expand();
        return depths;
    }

    /** How many nodes there are, drawn or not; at most as many as are counted. */
    long total() {
        return depths.size() + beyondLimit;
    }

    private void walk() {
        String focus = request.focus().value();
        depths.put(focus, 0);
        var up = new Frontier(focus, request.upstream());
        var down = new Frontier(focus, request.downstream());
        for (int hop = 1; !(up.isDone(hop) && down.isDone(hop)) && depths.size() < counted; hop++) {
            hop(up.at(hop), down.at(hop), up, down);
            interleave(up.nodes, -hop, down.nodes, hop);
        }
    }

    private void hop(List<String> fromUp, List<String> fromDown, Frontier up, Frontier down) {
        up.nodes = new ArrayList<>();
        down.nodes = new ArrayList<>();
        var parameters = Map.<String, Object>of("up", fromUp, "down", fromDown, "most", counted);
        transaction.run(LineageCypher.HOP, parameters).forEachRemaining(row -> {
            Frontier side = row.get("up").asBoolean() ? up : down;
            side.reach(row.get("key").asString());
        });
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

    /** How far the walk has come in one direction. */
    private static final class Frontier {
        private final Set<String> seen = new HashSet<>();
        private final int depth;
        private List<String> nodes;

        Frontier(String focus, int depth) {
            this.depth = depth;
            this.nodes = new ArrayList<>(List.of(focus));
            seen.add(focus);
        }

        boolean isDone(int hop) {
            return hop > depth || nodes.isEmpty();
        }

        List<String> at(int hop) {
            return isDone(hop) ? List.of() : nodes;
        }

        void reach(String key) {
            if (seen.add(key)) {
                nodes.add(key);
            }
        }
    }
}
