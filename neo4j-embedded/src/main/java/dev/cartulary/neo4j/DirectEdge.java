package dev.cartulary.neo4j;

import org.neo4j.graphdb.Relationship;

/** A relationship of the embedded database. */
public final class DirectEdge extends DirectProperties {
    private final Relationship relationship;
    private final DirectTransaction transaction;

    DirectEdge(Relationship relationship, DirectTransaction transaction, boolean made) {
        super(relationship, made);
        this.relationship = relationship;
        this.transaction = transaction;
    }

    /** The node it begins at. */
    public DirectNode from() {
        return transaction.node(relationship.getStartNode());
    }

    /** The node it ends at. */
    public DirectNode to() {
        return transaction.node(relationship.getEndNode());
    }

    /** Removes it. */
    public void delete() {
        relationship.delete();
    }
}
