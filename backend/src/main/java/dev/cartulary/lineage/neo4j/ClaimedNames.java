package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.neo4j.ProjectionTransactions.Found;
import dev.cartulary.lineage.neo4j.ProjectionTransactions.Steps;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is connected with some names by claims, read round by round from the graph, all of a round at once. */
final class ClaimedNames {
    /** Of more names that one dataset claims the others are left out; a name that more datasets claim joins nothing. */
    static final int MOST_AT_ONE = 20;

    /** Where more names than this are connected somebody claims wrongly, and nothing of it is joined. */
    static final int MOST_CONNECTED = 100;

    private final Steps steps;
    private final Set<String> looked = new HashSet<>();
    private final Map<String, Found> known = new HashMap<>();
    private final Map<String, List<String>> claimed = new HashMap<>();
    private final Map<String, List<String>> claimants = new HashMap<>();

    ClaimedNames(Steps steps, Collection<String> start) {
        this.steps = steps;
        Set<String> frontier = new TreeSet<>(start);
        while (!frontier.isEmpty()) {
            look(frontier);
            frontier = unseen();
        }
    }

    private void look(Collection<String> keys) {
        looked.addAll(keys);
        steps.run(TwinStep.KNOWN, Twins.rows(keys)).forEach(found -> known.put(found.key(), found));
        Set<String> names = new TreeSet<>(keys);
        steps.run(TwinStep.CLAIMED, Twins.rows(keys)).forEach(found -> {
            claimed.put(found.key(), found.stamps());
            names.addAll(found.stamps());
        });
        names.removeAll(claimants.keySet());
        names.forEach(name -> claimants.put(name, List.of()));
        steps.run(TwinStep.CLAIMANTS, Twins.rows(names)).forEach(found -> claimants.put(found.key(), found.stamps()));
    }

    /** What is to be looked at next: neighbours in parts that are not too large, and whatever was in one group with something. */
    private Set<String> unseen() {
        Set<String> unseen = new TreeSet<>();
        for (Set<String> part : parts()) {
            part.forEach(key -> unseen.addAll(formerGroup(key)));
            if (part.size() <= MOST_CONNECTED) {
                unseen.addAll(part);
            }
        }
        unseen.removeAll(looked);
        return unseen;
    }

    /** What is connected, as far as it was looked at. */
    List<Set<String>> parts() {
        List<Set<String>> parts = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        new TreeSet<>(looked).forEach(start -> {
            if (!placed.contains(start)) {
                Set<String> part = part(start);
                placed.addAll(part);
                parts.add(part);
            }
        });
        return parts;
    }

    private Set<String> part(String start) {
        Set<String> part = new TreeSet<>(Set.of(start));
        Deque<String> waiting = new ArrayDeque<>(part);
        while (!waiting.isEmpty()) {
            String key = waiting.remove();
            for (List<String> near : List.of(claimedBy(key), claimantsOf(key))) {
                near.stream().filter(part::add).forEach(waiting::add);
            }
        }
        return part;
    }

    /** The names that count of those that a dataset claims. */
    private List<String> claimedBy(String dataset) {
        return claimed.getOrDefault(dataset, List.of()).stream()
                .filter(name -> claimants.getOrDefault(name, List.of()).size() <= MOST_AT_ONE)
                .toList();
    }

    private List<String> claimantsOf(String name) {
        List<String> all = claimants.getOrDefault(name, List.of());
        return all.size() <= MOST_AT_ONE ? all : List.of();
    }

    /** Groups of more than one name within a part. */
    List<Set<String>> groups(Set<String> part) {
        if (part.size() > MOST_CONNECTED) {
            return List.of();
        }
        Map<String, List<String>> claims = new TreeMap<>();
        part.forEach(key -> claims.put(key, claimedBy(key)));
        return Claims.groups(claims);
    }

    boolean isDataset(String key) {
        return Optional.ofNullable(known.get(key)).filter(Found::flag).isPresent();
    }

    /** What it is called. */
    Optional<String> name(String key) {
        return Optional.ofNullable(known.get(key)).map(found -> found.stamps().getFirst());
    }

    private List<String> formerGroup(String key) {
        return Optional.ofNullable(known.get(key))
                .map(found -> found.stamps().subList(1, found.stamps().size()))
                .orElse(Collections.emptyList());
    }
}
