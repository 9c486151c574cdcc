package dev.cartulary.lineage.neo4j;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Goes breadth first from one thing in one direction, and remembers by which way each was reached first. */
final class Spread {
    private final SequencedMap<String, Reached> reached = new LinkedHashMap<>();
    private final Hop hop;
    private final int most;
    private boolean complete = true;

    private Spread(Hop hop, int most) {
        this.hop = hop;
        this.most = most;
    }

    /**
     * @param most how many things are looked at in all, bounds time and memory
     */
    static Spread from(String start, int depth, Hop hop, int most) {
        var spread = new Spread(hop, most);
        spread.reached.put(start, new Reached(0, null, null));
        var frontier = new Frontier(List.of(start), Set.of(), List.of());
        for (int degree = 1; degree <= depth && !frontier.isEmpty() && spread.complete; degree++) {
            frontier = spread.hop(frontier, degree);
        }
        return spread;
    }

    private Frontier hop(Frontier from, int degree) {
        var next = new Frontier(new ArrayList<>(), new TreeSet<>(), from.nodes);
        // One more than all that are already known can use up, so that a cut is noticed.
        List<Hop.Next> found = new ArrayList<>(hop.from(from.nodes, most + 1));
        if (!from.stating.isEmpty()) {
            found.addAll(hop.over(from.stating, from.via, most + 1));
        }
        for (Hop.Next one : found) {
            boolean added = add(one.key(), new Reached(degree, one.previous(), one.before()));
            if (one.stating() && reached.containsKey(one.key())) {
                next.stating.add(one.key());
            } else if (added) {
                next.nodes.add(one.key());
            }
        }
        return next;
    }

    private boolean add(String key, Reached how) {
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

    /** One of the shortest ways from the start, both ends included; empty where it was not reached. */
    List<String> way(String key) {
        List<String> way = new ArrayList<>();
        String at = key;
        Reached how = reached.get(at);
        while (at != null && how != null) {
            way.addFirst(at);
            if (how.before() != null && how.previous() != null) {
                // Over a job that can be reached by other datasets, of which not all lead here.
                way.addFirst(how.previous());
                at = how.before();
            } else {
                at = how.previous();
            }
            how = at == null ? null : reached.get(at);
        }
        return way;
    }

    /**
     * @param previous absent at the start
     * @param before what must come before the previous; absent where its own way will do
     */
    record Reached(
            int degree, @Nullable String previous, @Nullable String before) {}

    /**
     * @param stating jobs of which not every input feeds every output
     * @param via the datasets by which those were reached
     */
    private record Frontier(List<String> nodes, Set<String> stating, List<String> via) {
        boolean isEmpty() {
            return nodes.isEmpty() && stating.isEmpty();
        }
    }
}
