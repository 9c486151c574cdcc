package dev.cartulary.lineage.neo4j;

import java.util.List;

/** What lies one step away. */
@FunctionalInterface
interface Hop {
    /**
     * What is next to some things, each with one of those that it was reached from.
     *
     * @param most how many are wanted
     */
    List<Next> from(List<String> things, int most);

    /** One thing and one of those it was reached from. */
    record Next(String key, String previous) {}
}
