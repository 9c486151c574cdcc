package dev.cartulary.neo4j;

import java.util.Optional;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;

/** One transaction on the embedded database. Its nodes and relationships are of use until it ends, on its own thread. */
public final class DirectTransaction {
    private final Transaction transaction;

    DirectTransaction(Transaction transaction) {
        this.transaction = transaction;
    }

    /** The node with this value, which a constraint makes the only one. */
    public Optional<DirectNode> find(String label, String property, String value) {
        Node node = transaction.findNode(Label.label(label), property, value);
        return Optional.ofNullable(node).map(DirectNode::new);
    }

    /** A new node without properties. */
    public DirectNode create(String... labels) {
        Node node = transaction.createNode();
        for (String label : labels) {
            node.addLabel(Label.label(label));
        }
        return new DirectNode(node);
    }

    /** Only one transaction at a time has it; what is read of it after that stays until the transaction ends. */
    public void lock(DirectProperties wanted) {
        transaction.acquireWriteLock(wanted.entity());
    }
}
