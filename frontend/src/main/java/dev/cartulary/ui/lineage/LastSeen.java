package dev.cartulary.ui.lineage;

import dev.cartulary.lineage.LineageGraph;
import dev.cartulary.openlineage.EntityKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** When the newest event reported data flowing from or to a thing of the graph. */
record LastSeen(Map<EntityKey, Instant> newest) {
    LastSeen {
        newest = Map.copyOf(newest);
    }

    static LastSeen in(LineageGraph graph) {
        Map<EntityKey, Instant> newest = new HashMap<>();
        graph.edges().forEach(edge -> {
            newest.merge(edge.source(), edge.lastSeen(), LastSeen::later);
            newest.merge(edge.target(), edge.lastSeen(), LastSeen::later);
        });
        return new LastSeen(newest);
    }

    /** Empty for a thing that nothing flows from or to. */
    Optional<Instant> of(EntityKey key) {
        return Optional.ofNullable(newest.get(key));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
