package dev.cartulary.audit.merkle;

/** Gives the hashes of complete subtrees, wherever they are kept. */
@FunctionalInterface
public interface NodeSource {
    /**
     * The hash over the {@code 2^level} leaves that start at leaf {@code index * 2^level}. Only asked for subtrees that
     * are complete in the tree at hand.
     */
    Hash node(int level, long index);
}
