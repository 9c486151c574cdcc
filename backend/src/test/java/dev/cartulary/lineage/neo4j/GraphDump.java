package dev.cartulary.lineage.neo4j;

import dev.cartulary.operations.neo4j.TestGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.neo4j.driver.Session;
import org.neo4j.driver.types.Entity;
import org.neo4j.driver.types.Node;

/** The whole graph as sorted lines, free of anything that depends on how it was built. */
public final class GraphDump {
    private GraphDump() {}

    public static List<String> lines() {
        try (Session session = TestGraph.driver().session(TestGraph.session())) {
            var lines = new ArrayList<String>();
            session.run("MATCH (n) WHERE NOT n:__Neo4jMigration AND NOT n:JournalPosition RETURN n")
                    .forEachRemaining(row -> lines.add(text(row.get("n").asNode())));
            session.run("MATCH (a)-[r]->(b) WHERE NOT a:__Neo4jMigration RETURN a, r, b")
                    .forEachRemaining(row -> lines.add(name(row.get("a").asNode()) + " -"
                            + row.get("r").asRelationship().type()
                            + properties(row.get("r").asRelationship()) + "-> "
                            + name(row.get("b").asNode())));
            lines.sort(null);
            return lines;
        }
    }

    private static String text(Node node) {
        var labels = new TreeSet<String>();
        node.labels().forEach(labels::add);
        return labels + properties(node);
    }

    private static String name(Node node) {
        return node.containsKey("runId")
                ? node.get("runId").asString()
                : node.get("key").asString();
    }

    private static String properties(Entity entity) {
        return new TreeMap<>(entity.asMap(value -> value.toString())).toString();
    }
}
