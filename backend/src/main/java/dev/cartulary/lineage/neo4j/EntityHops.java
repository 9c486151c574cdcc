package dev.cartulary.lineage.neo4j;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.TransactionContext;

/** Hops over datasets and jobs. */
record EntityHops(TransactionContext transaction) {
    /** @param cypher one of the {@code NEXT} queries for datasets and jobs */
    Hop hop(String cypher) {
        return (keys, most) -> transaction
                .run(cypher, Map.of("keys", List.copyOf(keys), "most", most))
                .list(row -> new Hop.Next(
                        row.get("next").asString(), row.get("previous").asString()));
    }
}
