package dev.cartulary.lineage.neo4j;

import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.normalise.ColumnFlowRow;
import dev.cartulary.openlineage.normalise.FacetRow;
import dev.cartulary.openlineage.normalise.GraphChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Column lineage of a batch. What one job says of the columns of one dataset replaces what it said before, so that edges of a
 * statement that was rewritten do not stay; saying nothing replaces nothing. As with schemas, only differences are written.
 */
final class FlowRows {
    private final Map<String, Flows> flows = new TreeMap<>();
    private final Map<String, String> withdrawals = new TreeMap<>();

    void add(GraphChange change) {
        String job =
                change.jobs().stream().findFirst().map(row -> row.key().value()).orElse("");
        Map<String, List<ColumnFlowRow>> byTarget = change.columnFlows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.targetDataset().value(), LinkedHashMap::new, Collectors.toList()));
        byTarget.forEach((dataset, rows) -> {
            Flows said = Flows.of(job, dataset, rows, change);
            flows.merge(said.key(), said, Flows::newer);
        });
        for (FacetRow facet : change.facets()) {
            if (facet.deleted()
                    && facet.owner() == FacetRow.Owner.DATASET
                    && facet.name().equals("columnLineage")) {
                withdrawals.merge(facet.ownerKey(), Stamp.of(change.eventTime()), (a, b) -> a.compareTo(b) > 0 ? a : b);
            }
        }
    }

    List<Map<String, Object>> rows() {
        return flows.values().stream().map(Flows::row).toList();
    }

    List<Map<String, Object>> withdrawals() {
        return withdrawals.entrySet().stream()
                .map(entry -> Map.<String, Object>of("dataset", entry.getKey(), "stamp", entry.getValue()))
                .toList();
    }

    /** Every field that these flows mention, except those that are known to be there. */
    List<Map<String, Object>> mentioned(Collection<String> keys, Set<String> known) {
        Map<String, Map<String, Object>> fields = new TreeMap<>();
        rows(keys).forEach(flow -> {
            flow.sourceField().ifPresent(path -> mention(fields, known, flow.sourceDataset(), path));
            flow.targetField().ifPresent(path -> mention(fields, known, flow.targetDataset(), path));
        });
        return List.copyOf(fields.values());
    }

    /** Flows from a field into a field. */
    List<Map<String, Object>> feeds(Collection<String> keys) {
        return maps(
                keys, row -> row.sourceField().isPresent() && row.targetField().isPresent());
    }

    /** Flows with a whole dataset at one end. */
    List<Map<String, Object>> influences(Collection<String> keys) {
        return maps(
                keys, row -> row.sourceField().isEmpty() || row.targetField().isEmpty());
    }

    /** The datasets into which these flows go. */
    Collection<String> targets(Collection<String> keys) {
        return keys.stream()
                .flatMap(key -> Stream.ofNullable(flows.get(key)))
                .map(Flows::dataset)
                .toList();
    }

    private Stream<ColumnFlowRow> rows(Collection<String> keys) {
        return keys.stream().flatMap(key -> Stream.ofNullable(flows.get(key))).flatMap(said -> said.rows.stream());
    }

    private static void mention(
            Map<String, Map<String, Object>> fields, Set<String> known, EntityKey dataset, String path) {
        String key = Keys.field(dataset.value(), path);
        if (!known.contains(key)) {
            fields.computeIfAbsent(
                    key,
                    _ -> Map.of("key", key, "dataset", dataset.value(), "path", path, "text", SchemaRows.text(path)));
        }
    }

    private List<Map<String, Object>> maps(Collection<String> keys, Predicate<ColumnFlowRow> wanted) {
        List<Map<String, Object>> maps = new ArrayList<>();
        for (String key : keys) {
            Flows said = flows.get(key);
            if (said != null) {
                Map<String, List<Map<String, Object>>> byTarget = new TreeMap<>();
                said.rows.stream()
                        .filter(wanted)
                        .forEach(row -> byTarget.computeIfAbsent(
                                        end(row.targetDataset(), row.targetField()), _ -> new ArrayList<>())
                                .add(flow(row)));
                byTarget.forEach((target, rows) -> maps.add(into(target, said, rows)));
            }
        }
        return maps;
    }

    private static Map<String, Object> into(String target, Flows said, List<Map<String, Object>> rows) {
        Map<String, @Nullable Object> map = new HashMap<>();
        map.put("register", said.key());
        map.put("target", target);
        map.put("flows", rows);
        return map;
    }

    private static Map<String, Object> flow(ColumnFlowRow row) {
        Map<String, @Nullable Object> map = new HashMap<>();
        map.put("source", end(row.sourceDataset(), row.sourceField()));
        map.put("kind", row.kind().name());
        map.put("subtype", row.subtype().orElse(null));
        map.put("masking", row.masking());
        map.put("description", row.description().orElse(null));
        return map;
    }

    private static String end(EntityKey dataset, Optional<String> field) {
        return field.map(path -> Keys.field(dataset.value(), path)).orElse(dataset.value());
    }

    /**
     * @param job empty where no job said it
     */
    private record Flows(String job, String dataset, String stamp, String hash, List<ColumnFlowRow> rows) {
        static Flows of(String job, String dataset, List<ColumnFlowRow> rows, GraphChange change) {
            var content = new ContentHash();
            long[] each = rows.stream().mapToLong(row -> number(row, content)).toArray();
            String hash = ContentHash.ofUnordered(each);
            return new Flows(job, dataset, Stamp.of(change.eventTime()) + hash, hash, rows);
        }

        private static long number(ColumnFlowRow row, ContentHash content) {
            return content.add(row.sourceDataset().value())
                    .add(row.sourceField())
                    .add(row.targetField())
                    .add(row.kind().name())
                    .add(row.subtype())
                    .add(row.description())
                    .add(row.masking() ? 1 : 0)
                    .number();
        }

        String key() {
            return Keys.flows(job, dataset);
        }

        Flows newer(Flows other) {
            return stamp.compareTo(other.stamp) >= 0 ? this : other;
        }

        Map<String, Object> row() {
            return Map.of("key", key(), "job", job, "dataset", dataset, "stamp", stamp, "hash", hash);
        }
    }
}
