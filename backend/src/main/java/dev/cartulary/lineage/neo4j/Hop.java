package dev.cartulary.lineage.neo4j;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lies one step away. */
@FunctionalInterface
interface Hop {
    /**
     * What is next to some things, each with one of those that it was reached from.
     *
     * @param most how many are wanted
     */
    List<Next> from(List<String> things, int most);

    /**
     * What is next to jobs of which not every input feeds every output.
     *
     * @param via the datasets by which they were reached
     */
    default List<Next> over(Collection<String> jobs, List<String> via, int most) {
        return List.of();
    }

    /**
     * One thing and one of those it was reached from.
     *
     * @param before what must come before the previous; absent where its own way will do
     * @param stating whether it is a job of which not every input feeds every output
     */
    record Next(String key, String previous, @Nullable String before, boolean stating) {
        Next(String key, String previous) {
            this(key, previous, null, false);
        }
    }
}
