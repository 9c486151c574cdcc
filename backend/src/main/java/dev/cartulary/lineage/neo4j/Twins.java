package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.neo4j.ProjectionTransactions.Found;
import dev.cartulary.lineage.neo4j.ProjectionTransactions.Steps;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps datasets of several names together. When claims change, or a dataset comes that others name, everything that is
 * connected with it by claims is looked at anew and grouped by {@link Claims}. Usual events do none of this.
 */
final class Twins {
    private final Steps steps;
    private final ClaimedNames names;

    private Twins(Steps steps, Collection<String> touched) {
        this.steps = steps;
        this.names = new ClaimedNames(steps, touched);
    }

    /**
     * @param newcomers datasets that were not in the graph before this batch
     */
    static void update(Steps steps, AliasRows aliases, Collection<String> newcomers) {
        Map<String, List<String>> before = new TreeMap<>();
        steps.run(TwinStep.STATEMENTS, aliases.statements()).forEach(found -> before.put(found.key(), found.stamps()));
        Set<String> touched = keys(steps.run(TwinStep.NAMED_BY_OTHERS, rows(newcomers)));
        if (before.isEmpty() && touched.isEmpty()) {
            return;
        }
        steps.run(TwinStep.ONE_AT_A_TIME, rows(List.of("aliases")));
        Map<String, List<String>> now = aliases.names(before.keySet());
        steps.run(TwinStep.LOST_ALIASES, lost(before, now));
        steps.run(TwinStep.ALIASES, aliases.rows(before.keySet()));
        Stream.of(before, now)
                .forEach(claims -> claims.forEach((dataset, claim) -> {
                    touched.add(dataset);
                    touched.addAll(claim);
                }));
        new Twins(steps, touched).regroup();
    }

    static List<Map<String, Object>> rows(Collection<String> keys) {
        return keys.stream().map(key -> Map.<String, Object>of("key", key)).toList();
    }

    private static Set<String> keys(List<Found> found) {
        return found.stream().map(Found::key).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Map<String, Object>> lost(Map<String, List<String>> before, Map<String, List<String>> now) {
        List<Map<String, Object>> lost = new ArrayList<>();
        before.forEach((dataset, claim) -> claim.stream()
                .filter(name -> !now.getOrDefault(dataset, List.of()).contains(name))
                .forEach(name -> lost.add(Map.of("dataset", dataset, "alias", name))));
        return lost;
    }

    private void regroup() {
        List<Group> groups = new ArrayList<>();
        for (Set<String> part : names.parts()) {
            Set<String> alone = new TreeSet<>(part);
            names.groups(part).forEach(group -> {
                alone.removeAll(group);
                groups.add(group(group));
            });
            alone.forEach(key -> groups.add(group(Set.of(key))));
        }
        Set<String> tables = tables(groups);
        steps.run(
                TwinStep.GROUPS,
                groups.stream()
                        .flatMap(group -> group.rows(names, tables))
                        .sorted(Comparator.comparing(row -> String.valueOf(row.get("key"))))
                        .toList());
    }

    private Group group(Set<String> all) {
        return new Group(all, all.stream().filter(names::isDataset).toList());
    }

    /** The names that a dataset of their own group calls those of a table. */
    private Set<String> tables(List<Group> groups) {
        List<Map<String, Object>> rows = new ArrayList<>();
        groups.stream()
                .filter(group -> group.datasets.size() > 1)
                .forEach(group -> group.datasets.forEach(key -> rows.add(Map.of("key", key, "group", group.datasets))));
        return keys(steps.run(TwinStep.TABLES, rows));
    }

    /**
     * Names of one dataset.
     *
     * @param datasets those among them that events speak of
     */
    private record Group(Set<String> all, List<String> datasets) {
        /** The name of a table tells people more than the place where it is stored; of several the smallest key. */
        private String representative(Set<String> tables) {
            return datasets.stream().filter(tables::contains).findFirst().orElseGet(datasets::getFirst);
        }

        Stream<Map<String, Object>> rows(ClaimedNames names, Set<String> tables) {
            if (datasets.isEmpty()) {
                return Stream.empty();
            }
            String first = representative(tables);
            List<String> ordered = new ArrayList<>(List.of(first));
            datasets.stream().filter(key -> !key.equals(first)).forEach(ordered::add);
            return ordered.stream().map(key -> row(key, ordered, names));
        }

        private Map<String, Object> row(String key, List<String> ordered, ClaimedNames names) {
            boolean first = key.equals(ordered.getFirst());
            Map<String, Object> row = new HashMap<>();
            row.put("key", key);
            row.put("nameText", nameText(first ? all : Set.of(key), key, names));
            if (ordered.size() > 1) {
                row.put("group", ordered);
            }
            if (!first) {
                row.put("sameAs", ordered.getFirst());
            }
            return row;
        }

        /** Whoever searches for another name finds the representative. */
        private static String nameText(Set<String> found, String own, ClaimedNames names) {
            var ordered = new ArrayList<>(List.of(own));
            new TreeSet<>(found).stream().filter(key -> !key.equals(own)).forEach(ordered::add);
            return ordered.stream()
                    .flatMap(key -> names.name(key).stream())
                    .map(EntityRows::nameText)
                    .collect(Collectors.joining(" "));
        }
    }
}
