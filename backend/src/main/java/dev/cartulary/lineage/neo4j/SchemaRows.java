package dev.cartulary.lineage.neo4j;

import dev.cartulary.catalog.SearchText;
import dev.cartulary.openlineage.normalise.DatasetRow;
import dev.cartulary.openlineage.normalise.FacetRow;
import dev.cartulary.openlineage.normalise.FieldRow;
import dev.cartulary.openlineage.normalise.GraphChange;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Schemas of a batch: of each dataset the newest. Fields are written only where the schema differs from the one in the graph,
 * because most events repeat it.
 */
final class SchemaRows {
    private final Map<String, Schema> schemas = new TreeMap<>();

    void add(GraphChange change) {
        Map<String, List<FieldRow>> fields = change.fields().stream()
                .collect(Collectors.groupingBy(row -> row.dataset().value(), LinkedHashMap::new, Collectors.toList()));
        for (DatasetRow dataset : change.datasets()) {
            if (dataset.schemaSent()) {
                String key = dataset.key().value();
                put(Schema.of(key, fields.getOrDefault(key, List.of()), change));
            }
        }
        for (FacetRow facet : change.facets()) {
            if (facet.deleted()
                    && facet.owner() == FacetRow.Owner.DATASET
                    && facet.name().equals("schema")) {
                put(Schema.withdrawn(facet.ownerKey(), change));
            }
        }
    }

    List<Map<String, Object>> rows() {
        return schemas.values().stream().map(Schema::row).toList();
    }

    /** Which fields each of these datasets has from now on. */
    List<Map<String, Object>> paths(Collection<String> datasets) {
        return datasets.stream()
                .map(key -> Map.<String, Object>of(
                        "dataset", key, "paths", schema(key).paths()))
                .toList();
    }

    /** The fields of these datasets. */
    List<Map<String, Object>> fields(Collection<String> datasets) {
        return datasets.stream()
                .map(key -> Map.<String, Object>of(
                        "dataset",
                        key,
                        "fields",
                        schema(key).fields.stream().map(SchemaRows::row).toList()))
                .toList();
    }

    /** The keys of the fields of these datasets. */
    Set<String> keys(Collection<String> datasets) {
        return datasets.stream()
                .flatMap(key -> schema(key).fields.stream())
                .map(field -> Keys.field(field.dataset().value(), field.path()))
                .collect(Collectors.toSet());
    }

    private void put(Schema schema) {
        schemas.merge(schema.dataset, schema, Schema::newer);
    }

    private Schema schema(String dataset) {
        Schema schema = schemas.get(dataset);
        if (schema == null) {
            throw new IllegalArgumentException("this batch has no schema of " + dataset);
        }
        return schema;
    }

    private static Map<String, Object> row(FieldRow field) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("key", Keys.field(field.dataset().value(), field.path()));
        row.put("path", field.path());
        row.put("type", field.type().orElse(null));
        row.put("description", field.description().orElse(null));
        row.put("ordinal", field.ordinal());
        row.put("pathText", text(field.path()));
        row.put("text", text(field.path() + " " + field.description().orElse("")));
        return row;
    }

    static String text(String words) {
        return String.join(" ", SearchText.words(words));
    }

    /**
     * @param hash tells two schemas apart; empty where there is none any more
     */
    private record Schema(String dataset, String stamp, String hash, List<FieldRow> fields) {
        static Schema of(String dataset, List<FieldRow> fields, GraphChange change) {
            var content = new ContentHash();
            fields.forEach(field -> content.add(field.path())
                    .add(field.type())
                    .add(field.description())
                    .add(field.ordinal()));
            String hash = content.hex();
            return new Schema(dataset, Stamp.of(change.eventTime()) + hash, hash, fields);
        }

        static Schema withdrawn(String dataset, GraphChange change) {
            return new Schema(dataset, Stamp.of(change.eventTime()), "", List.of());
        }

        Schema newer(Schema other) {
            return stamp.compareTo(other.stamp) >= 0 ? this : other;
        }

        List<String> paths() {
            return fields.stream().map(FieldRow::path).toList();
        }

        Map<String, Object> row() {
            return Map.of("dataset", dataset, "stamp", stamp, "hash", hash);
        }
    }
}
