package dev.cartulary.lineage.neo4j;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Where a projection writes. What its steps mean is told in {@link ProjectionCypher}; every implementation does the same. */
interface ProjectionTransactions {
    /** Does the work in one transaction, perhaps more than once until it could be committed. */
    void write(Consumer<Steps> work);

    /** Does whatever makes the first transaction as fast as the others. */
    void warmUp();

    /** One kind of change. */
    sealed interface Step permits ProjectionStep, OccasionalStep, TwinStep {
        /** With the parameter {@code rows}; returns nothing, or {@code key} and perhaps {@code flag} and {@code stamps}. */
        String cypher();
    }

    /** One transaction. */
    interface Steps {
        /**
         * Does one step for each row.
         *
         * @param rows empty ones do nothing
         */
        List<Found> run(Step step, List<Map<String, Object>> rows);
    }

    /**
     * What a step gives back of a row.
     *
     * @param flag whether a dataset or job has its place, a schema differs from the one before, or a name is a dataset
     * @param stamps those a thing bears, in the order asked for, empty where it has none; or what is claimed of names
     */
    record Found(String key, boolean flag, List<String> stamps) {
        public Found {
            stamps = List.copyOf(stamps);
        }

        static Found of(String key) {
            return new Found(key, false, List.of());
        }
    }
}
