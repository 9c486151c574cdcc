package dev.cartulary.catalog.neo4j;

import static dev.cartulary.catalog.neo4j.GraphRecords.instant;
import static dev.cartulary.catalog.neo4j.GraphRecords.joined;
import static dev.cartulary.catalog.neo4j.GraphRecords.ref;
import static dev.cartulary.catalog.neo4j.GraphRecords.refs;
import static dev.cartulary.catalog.neo4j.GraphRecords.text;

import dev.cartulary.catalog.DatasetDetails;
import dev.cartulary.catalog.DatasetDetails.Column;
import dev.cartulary.catalog.DatasetDetails.OtherName;
import dev.cartulary.catalog.DatasetDetails.Owner;
import dev.cartulary.catalog.EntityRef;
import dev.cartulary.catalog.FacetView;
import dev.cartulary.openlineage.EntityKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * One dataset with all that is known of it under any of its names. What can be stated once is taken from the representative, or
 * else from the next name that has it.
 */
final class DatasetReads {
    private final TransactionContext transaction;
    private final CatalogGraphSettings settings;

    DatasetReads(TransactionContext transaction, CatalogGraphSettings settings) {
        this.transaction = transaction;
        this.settings = settings;
    }

    Optional<DatasetDetails> dataset(EntityKey key) {
        return rows(CatalogCypher.DATASET, key).findFirst().map(this::details);
    }

    private DatasetDetails details(Record row) {
        EntityRef entity = ref(row.get("ref"));
        List<Value> names = Stream.concat(Stream.of(row.get("n")), row.get("twins").asList(twin -> twin).stream())
                .toList();
        return new DatasetDetails(
                entity,
                otherNames(names, entity.key()),
                first(names, node -> text(node.get("type"))),
                first(names, node -> text(node.get("description"))),
                first(names, node -> joined(node.get("sourceName"), node.get("sourceUri"))),
                columns(entity.key()),
                refs(row.get("producers")),
                refs(row.get("consumers")),
                owners(names),
                facets(entity.key()),
                times(names, "firstSeen").min(Comparator.naturalOrder()).orElseThrow(),
                times(names, "lastSeen").max(Comparator.naturalOrder()).orElseThrow());
    }

    private List<OtherName> otherNames(List<Value> names, EntityKey key) {
        Stream<OtherName> twins = names.stream()
                .skip(1)
                .map(node -> new OtherName(
                        node.get("namespace").asString(), node.get("name").asString(), false));
        Stream<OtherName> aliases = rows(CatalogCypher.ALIASES, key)
                .map(row -> new OtherName(
                        row.get("namespace").asString(),
                        row.get("name").asString(),
                        row.get("contested").asBoolean()));
        return Stream.concat(twins, aliases).toList();
    }

    private List<Column> columns(EntityKey key) {
        return rows(CatalogCypher.COLUMNS, key)
                .map(row -> new Column(
                        row.get("path").asString(),
                        text(row.get("type")),
                        text(row.get("description")),
                        row.get("upstream").asInt(),
                        row.get("downstream").asInt()))
                .toList();
    }

    private List<FacetView> facets(EntityKey key) {
        return rows(CatalogCypher.FACETS, key).map(GraphRecords::facet).toList();
    }

    private static <T> Optional<T> first(List<Value> names, Function<Value, Optional<T>> what) {
        return names.stream().flatMap(node -> what.apply(node).stream()).findFirst();
    }

    private static Stream<Instant> times(List<Value> names, String property) {
        return names.stream().map(node -> instant(node.get(property)));
    }

    private static List<Owner> owners(List<Value> names) {
        return names.stream().flatMap(DatasetReads::owners).distinct().toList();
    }

    private static Stream<Owner> owners(Value node) {
        if (node.get("ownerNames").isNull()) {
            return Stream.empty();
        }
        List<String> names = node.get("ownerNames").asList(Value::asString);
        List<String> types = node.get("ownerTypes").asList(Value::asString);
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Owner(names.get(i), Optional.of(types.get(i)).filter(type -> !type.isEmpty())));
    }

    private Stream<Record> rows(String cypher, EntityKey key) {
        return transaction
                .run(
                        cypher,
                        Map.of(
                                "key", key.value(),
                                "columns", settings.columns(),
                                "neighbours", settings.neighbours()))
                .stream();
    }
}
