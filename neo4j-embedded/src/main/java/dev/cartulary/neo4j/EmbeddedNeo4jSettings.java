package dev.cartulary.neo4j;

import java.time.Duration;

/**
 * How much of the process the database may take.
 *
 * @param pageCacheMebibytes memory outside the heap that holds the store's pages; a graph of 100,000 datasets takes 640 MiB on
 *     disk and stays quick when the part in use fits
 * @param transactionMemoryMebibytes heap that all transactions together may take; a query that wants more fails instead of the
 *     process. 256 MiB holds a batch of 1,000 large events ten times over and a third of an 800 MiB heap
 * @param transactionTimeout after which a transaction ends for which the client set no time limit
 */
public record EmbeddedNeo4jSettings(
        int pageCacheMebibytes, int transactionMemoryMebibytes, Duration transactionTimeout) {
    /** For a laptop and a small team. */
    public static final EmbeddedNeo4jSettings DEFAULT = new EmbeddedNeo4jSettings(96, 256, Duration.ofMinutes(5));

    /** Below this Neo4j itself refuses to start or evicts pages all the time. */
    private static final int MIN_MEBIBYTES = 16;

    public EmbeddedNeo4jSettings {
        requireMemory("pageCacheMebibytes", pageCacheMebibytes);
        requireMemory("transactionMemoryMebibytes", transactionMemoryMebibytes);
        if (!transactionTimeout.isPositive()) {
            throw new IllegalArgumentException("transactionTimeout must be positive");
        }
    }

    private static void requireMemory(String name, int mebibytes) {
        if (mebibytes < MIN_MEBIBYTES) {
            throw new IllegalArgumentException(name + " must be at least " + MIN_MEBIBYTES);
        }
    }
}
