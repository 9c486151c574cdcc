package dev.cartulary.lineage.neo4j;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** The names of the datasets that one answer is about. Where no dataset has several, the database is asked once. */
final class DatasetNames {
    private final TransactionContext transaction;
    private final boolean any;

    /** By any name of a dataset all it has, the representative first. */
    private final Map<String, List<String>> names = new HashMap<>();

    DatasetNames(TransactionContext transaction) {
        this.transaction = transaction;
        this.any = transaction.run(NameCypher.ANY).single().get("any").asBoolean();
    }

    /** Whether any dataset has several names. */
    boolean any() {
        return any;
    }

    /** Looks up all of them at once. */
    void learn(Collection<String> keys) {
        List<String> unknown = any
                ? new TreeSet<>(keys)
                        .stream().filter(key -> !names.containsKey(key)).toList()
                : List.of();
        if (!unknown.isEmpty()) {
            unknown.forEach(key -> names.put(key, List.of(key)));
            transaction.run(NameCypher.NAMES, Map.of("keys", unknown)).forEachRemaining(row -> {
                List<String> all = row.get("names").asList(Value::asString);
                all.forEach(name -> names.put(name, all));
            });
        }
    }

    /** All names of what has this one. */
    List<String> all(String key) {
        return names.getOrDefault(key, List.of(key));
    }

    /** All names of several. */
    List<String> all(Collection<String> keys) {
        return keys.stream().flatMap(key -> all(key).stream()).distinct().toList();
    }

    /** What represents it. */
    String one(String key) {
        return all(key).getFirst();
    }
}
