package dev.cartulary.lineage.neo4j;

import dev.cartulary.neo4j.DirectEdge;
import dev.cartulary.neo4j.DirectNode;
import java.util.HashMap;
import java.util.Map;

/**
 * Relationships by both ends. Those of one node are looked up once in a transaction, since some nodes have thousands, and those of a
 * node that the transaction made not at all: whoever asks here for a type makes those of it here.
 */
final class DirectRelations {
    private final Map<Side, Map<DirectNode, DirectEdge>> known = new HashMap<>();

    /** Those that begin at a node, by the node they lead to. */
    Map<DirectNode, DirectEdge> from(DirectNode node, String type) {
        return known.computeIfAbsent(new Side(node, type, true), _ -> {
            Map<DirectNode, DirectEdge> edges = new HashMap<>();
            if (!node.isMade()) {
                node.from(type).forEach(edge -> edges.put(edge.to(), edge));
            }
            return edges;
        });
    }

    /** Those that end at a node, by the node they come from. */
    Map<DirectNode, DirectEdge> into(DirectNode node, String type) {
        return known.computeIfAbsent(new Side(node, type, false), _ -> {
            Map<DirectNode, DirectEdge> edges = new HashMap<>();
            if (!node.isMade()) {
                node.into(type).forEach(edge -> edges.put(edge.from(), edge));
            }
            return edges;
        });
    }

    /** The one between two nodes, made where there is none; looked up at the node where it begins. */
    DirectEdge merge(DirectNode from, String type, DirectNode to) {
        return from(from, type).computeIfAbsent(to, _ -> from.relate(type, to));
    }

    private record Side(DirectNode node, String type, boolean outgoing) {}
}
