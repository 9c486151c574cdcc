package dev.cartulary.openlineage.wire;

/**
 * How much one request may ask of the reader and of the graph.
 *
 * @param maxEventBytes bytes of one event
 * @param maxDepth objects and arrays within one another
 * @param maxDatasets inputs and outputs of one event together
 * @param maxFields schema fields and column-lineage inputs of one event together; each becomes a row of a transaction
 */
public record EventLimits(int maxEventBytes, int maxDepth, int maxDatasets, int maxFields, Batch batch) {

    /**
     * <ul>
     *   <li>2 MiB an event: real Spark events with a logical plan reach 220 kB, and their plans grow with the query; ten times
     *       that passes, while a stray upload does not. A batch is held in memory as a tree of some ten times its bytes.
     *   <li>100 levels: the deepest of 600 real events has 12; the reader and the writer recurse.
     *   <li>2,000 datasets: jobs over partitioned paths name hundreds; beyond it a producer lists files, not datasets.
     *   <li>50,000 fields: ten tables of the widest kind (1,600 columns in PostgreSQL) with three inputs for each column.
     * </ul>
     */
    public static final EventLimits DEFAULT =
            new EventLimits(2 * 1024 * 1024, 100, 2_000, 50_000, new Batch(10_000, 16 * 1024 * 1024));

    public EventLimits {
        requirePositive("maxEventBytes", maxEventBytes);
        requirePositive("maxDepth", maxDepth);
        requirePositive("maxDatasets", maxDatasets);
        requirePositive("maxFields", maxFields);
    }

    /**
     * The same for a batch: 1,000 events of the usual 15 kB are 15 MB, and so are 10,000 small ones; both are answered within
     * seconds.
     *
     * @param maxEvents elements of the array
     * @param maxBytes bytes of the whole array
     */
    public record Batch(int maxEvents, int maxBytes) {
        public Batch {
            requirePositive("batch.maxEvents", maxEvents);
            requirePositive("batch.maxBytes", maxBytes);
        }
    }

    private static void requirePositive(String what, int value) {
        if (value <= 0) {
            throw new IllegalArgumentException(what + " must be greater than 0");
        }
    }
}
