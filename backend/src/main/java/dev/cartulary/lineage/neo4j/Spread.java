package dev.cartulary.lineage.neo4j;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Goes breadth first from one thing in one direction, and remembers by which way each was reached first. */
final class Spread {
    private final SequencedMap<String, Reached> reached = new LinkedHashMap<>();
    private boolean complete = true;

    private Spread() {}

    /**
     * @param most how many things are looked at in all, bounds time and memory
     */
    static Spread from(String start, int depth, Hop hop, int most) {
        var spread = new Spread();
        spread.reached.put(start, new Reached(0, null));
        List<String> frontier = List.of(start);
        for (int degree = 1; degree <= depth && !frontier.isEmpty() && spread.complete; degree++) {
            List<String> next = new ArrayList<>();
            // One more than all that are already known can use up, so that a cut is noticed.
            for (Hop.Next found : hop.from(frontier, most + 1)) {
                if (spread.add(found.key(), new Reached(degree, found.previous()), most)) {
                    next.add(found.key());
                }
            }
            frontier = next;
        }
        return spread;
    }

    private boolean add(String key, Reached how, int most) {
        if (reached.containsKey(key)) {
            return false;
        }
        if (reached.size() > most) {
            complete = false;
            return false;
        }
        reached.put(key, how);
        return true;
    }

    /** Everything reached, nearest first; the start itself is the first. */
    SequencedMap<String, Reached> reached() {
        return reached;
    }

    /** Whether everything within the depth was reached. */
    boolean isComplete() {
        return complete;
    }

    /** One of the shortest ways from the start, both ends included. */
    List<String> way(String key) {
        List<String> way = new ArrayList<>();
        String at = key;
        while (at != null) {
            way.addFirst(at);
            Reached how = reached.get(at);
            at = how == null ? null : how.previous();
        }
        return way;
    }

    /**
     * @param previous absent at the start
     */
    record Reached(int degree, @Nullable String previous) {}
}
