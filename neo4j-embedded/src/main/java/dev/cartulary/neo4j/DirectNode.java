package dev.cartulary.neo4j;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.ResourceIterable;

/** A node of the embedded database. */
public final class DirectNode extends DirectProperties {
    private final Node node;
    private final DirectTransaction transaction;

    DirectNode(Node node, DirectTransaction transaction, boolean made) {
        super(node, made);
        this.node = node;
        this.transaction = transaction;
    }

    /** Whether it has this label. */
    public boolean is(String label) {
        return node.hasLabel(Label.label(label));
    }

    /** Gives it the label. */
    public void mark(String label) {
        node.addLabel(Label.label(label));
    }

    /** Takes the label away. */
    public void unmark(String label) {
        node.removeLabel(Label.label(label));
    }

    /** A new relationship from this node. */
    public DirectEdge relate(String type, DirectNode to) {
        return new DirectEdge(node.createRelationshipTo(to.node, RelationshipType.withName(type)), transaction, true);
    }

    /** The relationships of these types that begin here. */
    public List<DirectEdge> from(String... types) {
        return edges(Direction.OUTGOING, types);
    }

    /** The relationships of these types that end here. */
    public List<DirectEdge> into(String... types) {
        return edges(Direction.INCOMING, types);
    }

    /** Whether a relationship of one of these types begins or ends here. */
    public boolean touches(String... types) {
        return node.hasRelationship(types(types));
    }

    /** Removes it with its relationships. */
    public void delete() {
        try (ResourceIterable<Relationship> all = node.getRelationships()) {
            all.forEach(Relationship::delete);
        }
        node.delete();
        transaction.gone(node);
    }

    private List<DirectEdge> edges(Direction direction, String... types) {
        List<DirectEdge> edges = new ArrayList<>();
        try (ResourceIterable<Relationship> found = node.getRelationships(direction, types(types))) {
            found.forEach(relationship -> edges.add(new DirectEdge(relationship, transaction, false)));
        }
        return edges;
    }

    private static RelationshipType[] types(String... names) {
        return Stream.of(names).map(RelationshipType::withName).toArray(RelationshipType[]::new);
    }
}
