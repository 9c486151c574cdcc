package dev.cartulary.neo4j;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;

/** One transaction on the embedded database. Its nodes and relationships are of use until it ends, on its own thread. */
public final class DirectTransaction {
    private final Transaction transaction;

    /** One object for each node, however it was come by, so that what one sets all see. */
    private final Map<Node, DirectNode> nodes = new HashMap<>();

    DirectTransaction(Transaction transaction) {
        this.transaction = transaction;
    }

    /** The node with this value, which a constraint makes the only one. */
    public Optional<DirectNode> find(String label, String property, String value) {
        Node node = transaction.findNode(Label.label(label), property, value);
        return Optional.ofNullable(node).map(this::node);
    }

    /** A new node without properties. */
    public DirectNode create(String... labels) {
        Node node = transaction.createNode(Stream.of(labels).map(Label::label).toArray(Label[]::new));
        var made = new DirectNode(node, this, true);
        nodes.put(node, made);
        return made;
    }

    DirectNode node(Node node) {
        return nodes.computeIfAbsent(node, found -> new DirectNode(found, this, false));
    }

    /** A node that was deleted: its identifier may come again. */
    void gone(Node node) {
        nodes.remove(node);
    }

    /** Only one transaction at a time has it; what is read of it after that stays until the transaction ends. */
    public void lock(DirectProperties wanted) {
        transaction.acquireWriteLock(wanted.entity());
    }
}
