package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.neo4j.ProjectionTransactions.Found;
import dev.cartulary.neo4j.DirectNode;
import dev.cartulary.neo4j.DirectProperties;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Datasets and jobs. */
final class DirectEntities {
    private final DirectNodes nodes;

    DirectEntities(DirectNodes nodes) {
        this.nodes = nodes;
    }

    Stream<Found> see(DirectRow row, String label) {
        DirectNode node = nodes.locked(nodes.merge("Entity", "key", row.text("key"), made -> {
            made.mark(label);
            for (String name : List.of("namespace", "name", "nameText", "firstSeen", "lastSeen")) {
                made.set(name, row.get(name));
            }
        }));
        earliest(node, "firstSeen", row.time("firstSeen"));
        latest(node, "lastSeen", row.time("lastSeen"));
        boolean placed = !node.isMade() && !node.into("CONTAINS").isEmpty();
        return Stream.of(new Found(row.text("key"), placed, stamps(node, row)));
    }

    Stream<Found> place(DirectRow row) {
        nodes.entity(row.text("key")).ifPresent(node -> {
            String name = row.text("namespace");
            nodes.merge("Namespace", "key", row.text("namespaceKey"), made -> made.set("name", name))
                    .relate("CONTAINS", node);
        });
        return Stream.empty();
    }

    Stream<Found> change(DirectRow row) {
        nodes.entity(row.text("key")).ifPresent(node -> setAll(node, row));
        return Stream.empty();
    }

    static void setAll(DirectNode node, DirectRow row) {
        if (row.get("values") instanceof Map<?, ?> values) {
            values.forEach((name, value) -> node.set(String.valueOf(name), value));
        }
    }

    static List<String> stamps(DirectNode node, DirectRow row) {
        return row.texts("stamps").stream().map(node::text).toList();
    }

    static void earliest(DirectProperties of, String property, @Nullable OffsetDateTime at) {
        if (at != null && !(of.get(property) instanceof OffsetDateTime known && known.compareTo(at) <= 0)) {
            of.set(property, at);
        }
    }

    static void latest(DirectProperties of, String property, @Nullable OffsetDateTime at) {
        if (at != null && !(of.get(property) instanceof OffsetDateTime known && known.compareTo(at) >= 0)) {
            of.set(property, at);
        }
    }
}
