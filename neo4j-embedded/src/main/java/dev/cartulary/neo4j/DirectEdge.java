package dev.cartulary.neo4j;

import org.neo4j.graphdb.Relationship;

/** A relationship of the embedded database. */
public final class DirectEdge extends DirectProperties {
    private final Relationship relationship;

    DirectEdge(Relationship relationship) {
        super(relationship);
        this.relationship = relationship;
    }

    /** The node it begins at. */
    public DirectNode from() {
        return new DirectNode(relationship.getStartNode());
    }

    /** The node it ends at. */
    public DirectNode to() {
        return new DirectNode(relationship.getEndNode());
    }

    /** Removes it. */
    public void delete() {
        relationship.delete();
    }
}
