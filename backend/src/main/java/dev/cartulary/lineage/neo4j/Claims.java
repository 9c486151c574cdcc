package dev.cartulary.lineage.neo4j;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which names are one dataset's, from what datasets claim of each other (docs/adr/0013). Two that claim each other are the
 * same. A name is the same as its claimants if these are all the same; so a name that two different datasets claim joins
 * nothing. Both rules are applied until nothing changes. More claims of agreement only join more, so the order does not matter.
 */
final class Claims {
    private final Map<String, Set<String>> claimants = new TreeMap<>();
    private final Map<String, String> parents = new HashMap<>();

    /**
     * @param claimed by dataset, the names it claims
     */
    private Claims(Map<String, ? extends Collection<String>> claimed) {
        claimed.forEach((dataset, names) -> names.forEach(
                name -> claimants.computeIfAbsent(name, _ -> new TreeSet<>()).add(dataset)));
        claimed.forEach((dataset, names) -> names.stream()
                .filter(name -> claimants.getOrDefault(dataset, Set.of()).contains(name))
                .forEach(name -> join(dataset, name)));
        boolean joined = true;
        while (joined) {
            joined = false;
            for (Map.Entry<String, Set<String>> name : claimants.entrySet()) {
                joined |= agree(name.getKey(), name.getValue());
            }
        }
    }

    /** The groups of more than one name, each in the order of its names. */
    static List<Set<String>> groups(Map<String, ? extends Collection<String>> claimed) {
        return new Claims(claimed).groups();
    }

    private boolean agree(String name, Set<String> by) {
        String first = find(by.iterator().next());
        return by.stream().allMatch(claimant -> find(claimant).equals(first)) && join(name, first);
    }

    private List<Set<String>> groups() {
        Map<String, Set<String>> groups = new TreeMap<>();
        parents.keySet()
                .forEach(name ->
                        groups.computeIfAbsent(find(name), _ -> new TreeSet<>()).add(name));
        return new ArrayList<>(groups.values());
    }

    private boolean join(String one, String other) {
        String from = find(one);
        String to = find(other);
        if (from.equals(to)) {
            return false;
        }
        parents.putIfAbsent(to, to);
        parents.put(from, to);
        return true;
    }

    private String find(String name) {
        String at = name;
        String parent = parents.getOrDefault(at, at);
        while (!parent.equals(at)) {
            at = parent;
            parent = parents.getOrDefault(at, at);
        }
        return at;
    }
}
