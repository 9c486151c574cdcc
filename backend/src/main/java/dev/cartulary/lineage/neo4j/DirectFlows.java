package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.neo4j.ProjectionTransactions.Found;
import dev.cartulary.neo4j.DirectEdge;
import dev.cartulary.neo4j.DirectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Column lineage. */
final class DirectFlows {
    private final DirectNodes nodes;

    DirectFlows(DirectNodes nodes) {
        this.nodes = nodes;
    }

    Stream<Found> withdraw(DirectRow row) {
        Optional<DirectNode> found =
                nodes.entity(row.text("dataset")).filter(dataset -> isAfterWithdrawal(row, dataset));
        if (found.isEmpty()) {
            return Stream.empty();
        }
        DirectNode dataset = found.get();
        dataset.set("flowsWithdrawn", row.get("stamp"));
        Set<String> touched = new HashSet<>();
        for (DirectEdge edge : dataset.into("FLOWS_INTO")) {
            DirectNode register = edge.from();
            if (register.text("stamp").compareTo(row.text("stamp")) < 0) {
                touched.addAll(deleteFlows(dataset, register.text("key")));
                touched.add(register.text("dataset"));
                nodes.delete(register);
            }
        }
        return touched.stream().map(Found::of);
    }

    Stream<Found> register(DirectRow row) {
        String key = row.text("key");
        return nodes.entity(row.text("dataset")).filter(dataset -> isAfterWithdrawal(row, dataset)).stream()
                .map(dataset -> nodes.mergeOf(dataset, "ColumnLineage", "key", key, made -> {
                    made.set("job", row.get("job"));
                    made.set("dataset", row.get("dataset"));
                    made.relate("FLOWS_INTO", dataset);
                }))
                .filter(register -> row.text("stamp").compareTo(register.text("stamp")) > 0)
                .filter(register -> {
                    boolean changed = !register.text("hash").equals(row.text("hash"));
                    register.set("stamp", row.get("stamp"));
                    register.set("hash", row.get("hash"));
                    return changed;
                })
                .map(_ -> Found.of(key));
    }

    private static boolean isAfterWithdrawal(DirectRow row, DirectNode dataset) {
        return row.text("stamp").compareTo(dataset.text("flowsWithdrawn")) > 0;
    }

    /** Of a register that this transaction made no flow can be there yet. */
    Stream<Found> replace(DirectRow row) {
        String key = row.text("key");
        return nodes.find("ColumnLineage", "key", key).filter(register -> !register.isMade()).stream()
                .flatMap(register -> register.from("FLOWS_INTO").stream())
                .flatMap(edge -> deleteFlows(edge.to(), key).stream())
                .map(Found::of);
    }

    /** Gives back the datasets from which they came. */
    private static Set<String> deleteFlows(DirectNode dataset, String register) {
        Set<String> sources = new HashSet<>();
        Stream.concat(Stream.of(dataset), dataset.from("HAS_FIELD").stream().map(DirectEdge::to))
                .flatMap(target -> target.into("FEEDS", "INFLUENCES").stream())
                .filter(flow -> flow.text("register").equals(register))
                .forEach(flow -> {
                    DirectNode source = flow.from();
                    sources.add(source.text(source.is("Field") ? "dataset" : "key"));
                    flow.delete();
                });
        return sources;
    }

    Stream<Found> mention(DirectRow row) {
        String key = row.text("dataset");
        nodes.entity(key).ifPresent(dataset -> {
            DirectNode field = DirectSchemas.field(nodes, dataset, key, row);
            if (field.get("text") == null) {
                field.set("text", row.get("text"));
                field.set("pathText", row.get("text"));
            }
        });
        return Stream.empty();
    }

    Stream<Found> flow(DirectRow row, String type) {
        end(row.text("target"))
                .ifPresent(target -> row.rows("flows")
                        .forEach(flow -> end(flow.text("source")).ifPresent(source -> {
                            DirectEdge edge = source.relate(type, target);
                            edge.set("register", row.get("register"));
                            for (String name : List.of("kind", "subtype", "masking", "description")) {
                                edge.set(name, flow.get(name));
                            }
                        })));
        return Stream.empty();
    }

    /** A field, or a dataset as a whole. */
    private Optional<DirectNode> end(String key) {
        return nodes.find("Field", "key", key).or(() -> nodes.entity(key));
    }
}
