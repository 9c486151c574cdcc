package dev.cartulary.lineage.neo4j;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of the shortest ways from one thing to another, looked for from both ends at once, always on the side where less is to be
 * looked at.
 */
final class ShortestWay {
    private final Side forwards;
    private final Side backwards;
    private final int most;

    /**
     * @param most how many things are looked at from each end, bounds time and memory
     */
    private ShortestWay(Side forwards, Side backwards, int most) {
        this.forwards = forwards;
        this.backwards = backwards;
        this.most = most;
    }

    /** Both ends included; no stop where there is no way of so many hops, or none was found among what is looked at. */
    static List<String> between(String from, String to, int hops, Ends ends) {
        var way = new ShortestWay(new Side(from, ends.next), new Side(to, ends.previous), ends.most);
        return way.find(hops);
    }

    private List<String> find(int hops) {
        for (int hop = 0; hop < hops; hop++) {
            Side nearer = forwards.frontier.size() <= backwards.frontier.size() ? forwards : backwards;
            if (nearer.frontier.isEmpty() || nearer.reached.size() > most) {
                return List.of();
            }
            Side other = nearer == forwards ? backwards : forwards;
            Optional<String> met = nearer.hop(other.reached, most);
            if (met.isPresent()) {
                return joined(met.get());
            }
        }
        return List.of();
    }

    private List<String> joined(String met) {
        List<String> way = new ArrayList<>(forwards.way(met).reversed());
        way.addAll(backwards.way(met).subList(1, backwards.way(met).size()));
        return way;
    }

    /**
     * @param next hops with the flow
     * @param previous hops against it
     * @param most how many things are looked at from each end, bounds time and memory
     */
    record Ends(Hop next, Hop previous, int most) {}

    /** What was reached from one end. */
    private static final class Side {
        private final Hop hop;
        private final Map<String, @Nullable String> reached = new LinkedHashMap<>();
        private List<String> frontier;

        Side(String start, Hop hop) {
            this.hop = hop;
            this.frontier = List.of(start);
            reached.put(start, null);
        }

        /** Goes on by one hop; gives the first thing that the other side has reached too. */
        Optional<String> hop(Map<String, @Nullable String> other, int most) {
            List<String> next = new ArrayList<>();
            for (Hop.Next found : hop.from(frontier, most + 1)) {
                if (!reached.containsKey(found.key())) {
                    reached.put(found.key(), found.previous());
                    next.add(found.key());
                }
            }
            frontier = next;
            return next.stream().filter(other::containsKey).findFirst();
        }

        /** From a thing back to the end. */
        List<String> way(String key) {
            List<String> way = new ArrayList<>();
            for (String at = key; at != null; at = reached.get(at)) {
                way.add(at);
            }
            return way;
        }
    }
}
