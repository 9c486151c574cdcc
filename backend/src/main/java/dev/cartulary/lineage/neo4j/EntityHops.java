package dev.cartulary.lineage.neo4j;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/** Hops over datasets and jobs. */
record EntityHops(TransactionContext transaction) {
    /** With the flow. */
    Hop next() {
        return new Hop() {
            @Override
            public List<Next> from(List<String> keys, int most) {
                return read(LineageCypher.NEXT_ENTITIES, Map.of("keys", List.copyOf(keys), "most", most));
            }

            @Override
            public List<Next> over(Collection<String> jobs, List<String> via, int most) {
                return read(
                        LineageCypher.NEXT_STATED,
                        Map.of("keys", List.copyOf(jobs), "via", List.copyOf(via), "most", most));
            }
        };
    }

    /** Against it. */
    Hop previous() {
        return (keys, most) -> read(LineageCypher.PREVIOUS_ENTITIES, Map.of("keys", List.copyOf(keys), "most", most));
    }

    private List<Hop.Next> read(String cypher, Map<String, Object> parameters) {
        return transaction.run(cypher, parameters).list(EntityHops::next);
    }

    private static Hop.Next next(Record row) {
        return new Hop.Next(
                row.get("next").asString(),
                row.get("previous").asString(),
                row.get("before").asString(null),
                row.get("stating").isTrue());
    }
}
