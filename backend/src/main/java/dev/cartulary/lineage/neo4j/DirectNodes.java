package dev.cartulary.lineage.neo4j;

import dev.cartulary.neo4j.DirectNode;
import dev.cartulary.neo4j.DirectTransaction;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The nodes that one transaction has met, so that each is looked for once, and what belongs to a new one not at all. */
final class DirectNodes {
    private final DirectTransaction transaction;
    /** Empty for what was looked for in vain. */
    private final Map<Id, Optional<DirectNode>> met = new HashMap<>();

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
        return met.computeIfAbsent(new Id(label, value), _ -> transaction.find(label, property, value));
    }

    /** Likewise for what is never without its owner: of an owner that this transaction made, all that there is was met. */
    Optional<DirectNode> findOf(DirectNode owner, String label, String property, String value) {
        return owner.isMade() ? met.getOrDefault(new Id(label, value), Optional.empty()) : find(label, property, value);
    }

    /**
     * The node with this value, made where there is none.
     *
     * @param make gives a new one its other properties
     */
    DirectNode merge(String label, String property, String value, Consumer<DirectNode> make) {
        return find(label, property, value).orElseGet(() -> make(label, property, value, make));
    }

    /** Likewise for what is never without its owner. */
    DirectNode mergeOf(DirectNode owner, String label, String property, String value, Consumer<DirectNode> make) {
        return findOf(owner, label, property, value).orElseGet(() -> make(label, property, value, make));
    }

    private DirectNode make(String label, String property, String value, Consumer<DirectNode> make) {
        DirectNode node = transaction.create(label);
        node.set(property, value);
        make.accept(node);
        met.put(new Id(label, value), Optional.of(node));
        return node;
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
        met.values().remove(Optional.of(node));
        node.delete();
    }

    private record Id(String label, String value) {}
}
