package dev.cartulary.lineage.neo4j;

import dev.cartulary.catalog.EntityKind;
import dev.cartulary.catalog.EntityRef;
import dev.cartulary.openlineage.EntityKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Rows of the graph as the domain has them. */
final class References {
    private References() {}

    /** Some entities by key, with owners and last seen beside. */
    static Map<String, Record> entities(TransactionContext transaction, Collection<String> keys) {
        return byKey(transaction, LineageCypher.REFS, keys);
    }

    /** Some columns by key. */
    static Map<String, Record> columns(TransactionContext transaction, Collection<String> keys) {
        return byKey(transaction, LineageCypher.FIELDS, keys);
    }

    private static Map<String, Record> byKey(TransactionContext transaction, String cypher, Collection<String> keys) {
        Map<String, Record> rows = new HashMap<>();
        transaction
                .run(cypher, Map.of("keys", List.copyOf(keys)))
                .forEachRemaining(row -> rows.put(row.get("key").asString(), row));
        return rows;
    }

    static EntityRef entity(Record row) {
        return new EntityRef(
                row.get("job").asBoolean() ? EntityKind.JOB : EntityKind.DATASET,
                key(row.get("key")),
                row.get("namespace").asString(),
                row.get("name").asString(),
                row.get("platform").asString("unknown"));
    }

    static EntityKey key(Value value) {
        return new EntityKey(value.asString());
    }

    static Optional<Set<EntityKey>> keys(Value list) {
        return list.isNull() ? Optional.empty() : Optional.of(new LinkedHashSet<>(list.asList(References::key)));
    }

    static Optional<String> text(Value value) {
        return value.isNull() ? Optional.empty() : Optional.of(value.asString());
    }
}
