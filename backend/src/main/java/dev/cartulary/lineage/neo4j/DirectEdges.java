package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.neo4j.ProjectionTransactions.Found;
import dev.cartulary.neo4j.DirectEdge;
import dev.cartulary.neo4j.DirectNode;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What jobs read and write, and which job they are part of. */
final class DirectEdges {
    private static final String READ = "CONSUMED_BY";

    private final DirectNodes nodes;
    private final DirectRelations relations;

    DirectEdges(DirectNodes nodes, DirectRelations relations) {
        this.nodes = nodes;
        this.relations = relations;
    }

    Stream<Found> input(DirectRow row) {
        return edge(row, READ, edge -> observed(edge, row));
    }

    Stream<Found> output(DirectRow row) {
        return edge(row, "PRODUCES", edge -> observed(edge, row));
    }

    Stream<Found> parent(DirectRow row) {
        return edge(row, "PART_OF", edge -> observed(edge, row));
    }

    Stream<Found> declaredInput(DirectRow row) {
        return edge(row, READ, edge -> declared(edge, row));
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
        edge.set("declaredSources", row.get("sources"));
    }

    private Stream<Found> edge(DirectRow row, String type, Consumer<DirectEdge> say) {
        Optional<DirectNode> other = nodes.entity(row.text("to"));
        nodes.entity(row.text("from"))
                .flatMap(job -> other.map(end -> relate(job, type, end)))
                .ifPresent(say);
        return Stream.empty();
    }

    /** Edges run with the data: into the job what it reads, out of it all else. A dataset may be read by very many jobs. */
    private DirectEdge relate(DirectNode job, String type, DirectNode other) {
        return type.equals(READ)
                ? relations.into(job, READ).computeIfAbsent(other, _ -> other.relate(READ, job))
                : relations.merge(job, type, other);
    }

    Stream<Found> everDeclared(DirectRow row, ProjectionStep step) {
        String type = step == ProjectionStep.EVER_DECLARED_INPUTS ? "DECLARED_INPUT" : "DECLARED_OUTPUT";
        nodes.entity(row.text("from"))
                .ifPresent(job -> nodes.entity(row.text("to")).ifPresent(dataset -> {
                    DirectEdge declared = declaration(job, type, dataset, row);
                    declared.set("at", row.get("at"));
                    declared.set("sources", row.get("sources"));
                }));
        return Stream.empty();
    }

    private static DirectEdge declaration(DirectNode job, String type, DirectNode dataset, DirectRow row) {
        return job.from(type).stream()
                .filter(edge -> edge.to().equals(dataset) && edge.text("stamp").equals(row.text("stamp")))
                .findFirst()
                .orElseGet(() -> {
                    DirectEdge edge = job.relate(type, dataset);
                    edge.set("stamp", row.get("stamp"));
                    return edge;
                });
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
                .ifPresent(job -> Stream.of(relations.from(job, "PRODUCES"), relations.into(job, READ))
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
        edge.set("declaredSources", null);
        boolean nothing = edge.get("firstSeen") == null;
        if (nothing) {
            edge.delete();
        }
        return nothing;
    }
}
