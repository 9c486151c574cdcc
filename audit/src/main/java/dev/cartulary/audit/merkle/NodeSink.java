package dev.cartulary.audit.merkle;

/** Receives every subtree the moment it becomes complete, leaves (level 0) included. */
@FunctionalInterface
public interface NodeSink {
    /** The subtree over the {@code 2^level} leaves from leaf {@code index * 2^level} on is complete. */
    void completed(int level, long index, Hash hash);
}
