package dev.cartulary.lineage.neo4j;

import dev.cartulary.neo4j.DirectNode;
import dev.cartulary.neo4j.DirectTransaction;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The nodes that one transaction has met, so that each is looked for once. */
final class DirectNodes {
    private final DirectTransaction transaction;
    private final Map<Id, DirectNode> met = new HashMap<>();

    DirectNodes(DirectTransaction transaction) {
        this.transaction = transaction;
    }

    Optional<DirectNode> entity(String key) {
        return find("Entity", "key", key);
    }

    Optional<DirectNode> run(String runId) {
        return find("Run", "runId", runId);
    }

    Optional<DirectNode> find(String label, String property, String value) {
        var id = new Id(label, value);
        DirectNode known = met.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<DirectNode> found = transaction.find(label, property, value);
        found.ifPresent(node -> met.put(id, node));
        return found;
    }

    /**
     * The node with this value, made where there is none.
     *
     * @param make gives a new one its other properties
     */
    DirectNode merge(String label, String property, String value, Consumer<DirectNode> make) {
        return find(label, property, value).orElseGet(() -> {
            DirectNode node = transaction.create(label);
            node.set(property, value);
            make.accept(node);
            met.put(new Id(label, value), node);
            return node;
        });
    }

    DirectNode merge(String label, String property, String value) {
        return merge(label, property, value, _ -> {});
    }

    /** Keeps other writers from it until the transaction ends; what is read after this counts. */
    DirectNode locked(DirectNode node) {
        transaction.lock(node);
        return node;
    }

    void delete(DirectNode node) {
        met.values().remove(node);
        node.delete();
    }

    private record Id(String label, String value) {}
}
