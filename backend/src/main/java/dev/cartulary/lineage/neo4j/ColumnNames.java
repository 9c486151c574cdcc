package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.LineageGraph.ColumnEdge;
import dev.cartulary.openlineage.EntityKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/**
 * Columns, of which those of one path are one where their dataset has several names. The id of a column is the key of the field of
 * that path under the representative, whether there is such a field or not.
 */
final class ColumnNames {
    private final TransactionContext transaction;
    private final DatasetNames datasets;

    /** By id, the columns whose dataset has several names. */
    private final Map<String, Place> joined = new HashMap<>();

    /** By key of a field, the id of its column, for the same. */
    private final Map<String, String> ids = new HashMap<>();

    ColumnNames(TransactionContext transaction) {
        this.transaction = transaction;
        this.datasets = new DatasetNames(transaction);
    }

    /** Whether any dataset has several names. */
    boolean any() {
        return datasets.any();
    }

    /** The id of a column. */
    String id(String dataset, String path) {
        datasets.learn(List.of(dataset));
        List<String> names = datasets.all(dataset);
        String id = Keys.field(names.getFirst(), path);
        if (names.size() > 1) {
            joined.computeIfAbsent(id, _ -> {
                names.forEach(name -> ids.put(Keys.field(name, path), id));
                return new Place(names.getFirst(), path);
            });
        }
        return id;
    }

    /**
     * One hop between columns.
     *
     * @param cypher one of the {@code NEXT} queries for columns
     */
    Hop hop(String cypher) {
        return (columns, most) -> {
            var parameters = Map.<String, Object>of("keys", fields(columns), "most", most, "named", datasets.any());
            List<Record> rows = transaction.run(cypher, parameters).list();
            datasets.learn(rows.stream()
                    .flatMap(row -> References.text(row.get("dataset")).stream())
                    .toList());
            return rows.stream().map(this::next).toList();
        };
    }

    private Hop.Next next(Record row) {
        String previous = row.get("previous").asString();
        return new Hop.Next(id(row), ids.getOrDefault(previous, previous));
    }

    private String id(Record row) {
        Optional<String> dataset = References.text(row.get("dataset"))
                .filter(key -> datasets.all(key).size() > 1);
        return dataset.map(key -> id(key, row.get("path").asString()))
                .orElseGet(() -> row.get("next").asString());
    }

    /** The keys of the fields of some columns; not each of them needs to be there. */
    List<String> fields(Collection<String> columns) {
        return columns.stream().flatMap(id -> fields(id).stream()).toList();
    }

    private List<String> fields(String id) {
        Place place = joined.get(id);
        return place == null
                ? List.of(id)
                : datasets.all(place.dataset).stream()
                        .map(name -> Keys.field(name, place.path))
                        .toList();
    }

    /** What is known of some columns, by id: of those that are there under any name. */
    Map<String, Column> columns(Collection<String> columns) {
        Map<String, Record> fields = References.columns(transaction, fields(columns));
        Map<String, String> owners = new HashMap<>();
        fields.forEach((key, row) -> owners.put(
                ids.getOrDefault(key, key), datasets.one(row.get("dataset").asString())));
        Map<String, Record> entities = References.entities(transaction, new TreeSet<>(owners.values()));
        Map<String, Column> found = new HashMap<>();
        owners.forEach((id, dataset) -> {
            List<Record> rows = fields(id).stream()
                    .map(fields::get)
                    .filter(Objects::nonNull)
                    .toList();
            found.put(
                    id,
                    new Column(
                            Objects.requireNonNull(entities.get(dataset), "a field belongs to a dataset"),
                            rows.getFirst().get("path").asString(),
                            rows.stream()
                                    .flatMap(row -> References.text(row.get("type")).stream())
                                    .findFirst()));
        });
        return found;
    }

    /** An edge between fields as one between columns. */
    ColumnEdge edge(Record row) {
        return new ColumnEdge(
                key(row, "source"),
                row.get("sourceColumn").asString(),
                key(row, "target"),
                row.get("targetColumn").asString(),
                References.text(row.get("kind")),
                References.text(row.get("subtype")),
                row.get("masking").asBoolean(false));
    }

    private EntityKey key(Record row, String end) {
        return new EntityKey(datasets.one(row.get(end).asString()));
    }

    /**
     * @param dataset what represents it
     */
    private record Place(String dataset, String path) {}

    /**
     * @param dataset as {@link References#entities} has it
     */
    record Column(Record dataset, String path, Optional<String> type) {}
}
