package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.neo4j.ProjectionTransactions.Found;
import dev.cartulary.neo4j.DirectEdge;
import dev.cartulary.neo4j.DirectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What jobs read and write, which job they are part of, and other names of datasets. */
final class DirectEdges {
    private final DirectNodes nodes;
    /** By type, then job: the edges by the node at their other end, looked up once for jobs that have thousands. */
    private final Map<String, Map<DirectNode, Map<DirectNode, DirectEdge>>> known = new HashMap<>();

    DirectEdges(DirectNodes nodes) {
        this.nodes = nodes;
    }

    Stream<Found> input(DirectRow row) {
        return edge(row, "CONSUMED_BY", edge -> observed(edge, row));
    }

    Stream<Found> output(DirectRow row) {
        return edge(row, "PRODUCES", edge -> observed(edge, row));
    }

    Stream<Found> parent(DirectRow row) {
        return edge(row, "PART_OF", edge -> observed(edge, row));
    }

    Stream<Found> declaredInput(DirectRow row) {
        return edge(row, "CONSUMED_BY", edge -> declared(edge, row));
    }

    Stream<Found> declaredOutput(DirectRow row) {
        return edge(row, "PRODUCES", edge -> declared(edge, row));
    }

    private static void observed(DirectEdge edge, DirectRow row) {
        DirectEntities.earliest(edge, "firstSeen", row.time("first"));
        DirectEntities.latest(edge, "lastSeen", row.time("last"));
    }

    private static void declared(DirectEdge edge, DirectRow row) {
        edge.set("declaredAt", row.get("at"));
        edge.set("declaredStamp", row.get("stamp"));
    }

    private Stream<Found> edge(DirectRow row, String type, Consumer<DirectEdge> say) {
        Optional<DirectNode> other = nodes.entity(row.text("to"));
        nodes.entity(row.text("from"))
                .flatMap(job -> other.map(end -> edgesOf(job, type).computeIfAbsent(end, _ -> relate(job, type, end))))
                .ifPresent(say);
        return Stream.empty();
    }

    private Map<DirectNode, DirectEdge> edgesOf(DirectNode job, String type) {
        return known.computeIfAbsent(type, _ -> new HashMap<>()).computeIfAbsent(job, _ -> {
            Map<DirectNode, DirectEdge> edges = new HashMap<>();
            if (isRead(type)) {
                job.into(type).forEach(edge -> edges.put(edge.from(), edge));
            } else {
                job.from(type).forEach(edge -> edges.put(edge.to(), edge));
            }
            return edges;
        });
    }

    private static DirectEdge relate(DirectNode job, String type, DirectNode other) {
        return isRead(type) ? other.relate(type, job) : job.relate(type, other);
    }

    /** Edges run with the data: into the job what it reads, out of it all else. */
    private static boolean isRead(String type) {
        return type.equals("CONSUMED_BY");
    }

    Stream<Found> everDeclared(DirectRow row, ProjectionStep step) {
        String type = step == ProjectionStep.EVER_DECLARED_INPUTS ? "DECLARED_INPUT" : "DECLARED_OUTPUT";
        nodes.entity(row.text("from"))
                .ifPresent(job -> nodes.entity(row.text("to"))
                        .ifPresent(dataset -> job.from(type).stream()
                                .filter(edge -> edge.to().equals(dataset)
                                        && edge.text("stamp").equals(row.text("stamp")))
                                .findFirst()
                                .orElseGet(() -> {
                                    DirectEdge edge = job.relate(type, dataset);
                                    edge.set("stamp", row.get("stamp"));
                                    return edge;
                                })
                                .set("at", row.get("at"))));
        return Stream.empty();
    }

    Stream<Found> declare(DirectRow row) {
        String stamp = row.text("stamp");
        return nodes
                .entity(row.text("job"))
                .filter(job -> stamp.compareTo(job.text("declaredStamp")) >= 0)
                .map(job -> {
                    job.set("declaredStamp", stamp);
                    return Found.of(row.text("job"));
                })
                .stream();
    }

    Stream<Found> withdraw(DirectRow row) {
        nodes.entity(row.text("key"))
                .ifPresent(job -> Stream.of(edgesOf(job, "PRODUCES"), edgesOf(job, "CONSUMED_BY"))
                        .forEach(edges -> edges.values().removeIf(edge -> withdrawn(edge, job.text("declaredStamp")))));
        return Stream.empty();
    }

    /** Whether nothing is left of an edge that a job does not declare any more. */
    private static boolean withdrawn(DirectEdge edge, String newest) {
        String stamp = edge.text("declaredStamp");
        if (stamp.isEmpty() || stamp.compareTo(newest) >= 0) {
            return false;
        }
        edge.set("declaredStamp", null);
        edge.set("declaredAt", null);
        boolean nothing = edge.get("firstSeen") == null;
        if (nothing) {
            edge.delete();
        }
        return nothing;
    }

    Stream<Found> alias(DirectRow row) {
        nodes.entity(row.text("dataset")).ifPresent(dataset -> {
            DirectNode alias = nodes.merge("Alias", "key", row.text("alias"), made -> {
                made.set("namespace", row.get("namespace"));
                made.set("name", row.get("name"));
            });
            DirectEdge edge = dataset.from("HAS_ALIAS").stream()
                    .filter(known -> known.to().equals(alias))
                    .findFirst()
                    .orElseGet(() -> dataset.relate("HAS_ALIAS", alias));
            if (row.text("stamp").compareTo(edge.text("stamp")) > 0) {
                edge.set("stamp", row.get("stamp"));
                edge.set("type", row.get("type"));
            }
        });
        return Stream.empty();
    }
}
