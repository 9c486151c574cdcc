package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.neo4j.ProjectionTransactions.Found;
import dev.cartulary.neo4j.DirectNode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far the graph has come in a journal, and what was left out. */
final class DirectPositions {
    private final DirectNodes nodes;

    DirectPositions(DirectNodes nodes) {
        this.nodes = nodes;
    }

    Stream<Found> advance(DirectRow row) {
        DirectNode position = nodes.locked(nodes.merge("JournalPosition", "id", row.text("journal"), made -> {
            made.set("next", 0L);
            made.set("applied", 0L);
        }));
        if (!Objects.equals(position.get("next"), row.get("first"))) {
            return Stream.empty();
        }
        position.set("next", row.get("next"));
        position.set("applied", number(position.get("applied")) + number(row.get("applied")));
        return Stream.of(Found.of(row.text("journal")));
    }

    Stream<Found> leave(DirectRow row) {
        DirectNode letter = nodes.merge("DeadLetter", "key", row.text("key"));
        for (String name : List.of("journal", "index", "at", "kind", "reason")) {
            letter.set(name, row.get(name));
        }
        return Stream.empty();
    }

    Stream<Found> settle(DirectRow row) {
        nodes.find("DeadLetter", "key", row.text("key")).ifPresent(nodes::delete);
        return Stream.empty();
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
