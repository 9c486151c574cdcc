package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.neo4j.ProjectionTransactions.Found;
import dev.cartulary.neo4j.DirectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Facets as they were sent. */
final class DirectFacets {
    private final DirectNodes nodes;

    DirectFacets(DirectNodes nodes) {
        this.nodes = nodes;
    }

    Stream<Found> repeat(DirectRow row) {
        Optional<DirectNode> same = nodes.entity(row.text("owner"))
                .flatMap(owner -> nodes.findOf(owner, "Facet", "key", row.text("key")))
                .filter(facet -> facet.text("hash").equals(row.text("hash")));
        same.filter(facet -> isNewer(facet, row)).ifPresent(facet -> date(facet, row));
        return same.isPresent() ? Stream.empty() : Stream.of(Found.of(row.text("key")));
    }

    Stream<Found> ofEntity(DirectRow row) {
        nodes.entity(row.text("owner")).ifPresent(owner -> put(owner, row));
        return Stream.empty();
    }

    Stream<Found> ofRun(DirectRow row) {
        nodes.run(row.text("owner")).ifPresent(owner -> put(owner, row));
        return Stream.empty();
    }

    private void put(DirectNode owner, DirectRow row) {
        DirectNode facet = nodes.mergeOf(owner, "Facet", "key", row.text("key"), made -> {
            for (String name : List.of("name", "side", "dataset")) {
                made.set(name, row.get(name));
            }
            owner.relate("HAS_FACET", made);
        });
        if (isNewer(facet, row)) {
            date(facet, row);
            if (!row.text("hash").equals(facet.get("hash"))) {
                for (String name : List.of("hash", "body", "producer")) {
                    facet.set(name, row.get(name));
                }
            }
        }
    }

    private static boolean isNewer(DirectNode facet, DirectRow row) {
        return row.text("stamp").compareTo(facet.text("stamp")) > 0;
    }

    private static void date(DirectNode facet, DirectRow row) {
        facet.set("stamp", row.get("stamp"));
        facet.set("at", row.get("at"));
    }
}
