package dev.cartulary.operations.neo4j;

/** A graph database that lives and ends with this process. */
interface OwnGraph extends AutoCloseable {
    /** Starts it where it does not run yet. */
    GraphAddress start();

    @Override
    void close();
}
