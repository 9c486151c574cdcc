package dev.cartulary.audit.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes proofs about any size the tree has had, from the hashes of its complete subtrees. Reads a number of nodes that
 * grows with the logarithm of the size. One thread only.
 */
public final class ProofMaker {
    private final NodeSource nodes;
    private final TreeHasher hasher = new TreeHasher();

    /** Reads the tree through {@code nodes}. */
    public ProofMaker(NodeSource nodes) {
        this.nodes = nodes;
    }

    /** The head the tree had when it held {@code size} leaves. */
    public TreeHead head(long size) {
        return size == 0 ? TreeHead.empty() : new TreeHead(size, range(0, size));
    }

    /** The audit path of leaf {@code index} in the tree of {@code size} leaves (RFC 9162 section 2.1.3.1). */
    public InclusionProof inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("No leaf " + index + " in a tree of " + size);
        }
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + split(to - from);
            if (index < middle) {
                path.add(range(middle, to));
                to = middle;
            } else {
                path.add(range(from, middle));
                from = middle;
            }
        }
        return new InclusionProof(index, size, path.reversed());
    }

    /** The proof that the tree of {@code newSize} extends that of {@code oldSize} (RFC 9162 section 2.1.4.1). */
    public ConsistencyProof consistency(long oldSize, long newSize) {
        if (oldSize < 1 || oldSize > newSize) {
            throw new IllegalArgumentException("No consistency proof from " + oldSize + " to " + newSize);
        }
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = newSize;
        while (oldSize != to) {
            long middle = from + split(to - from);
            if (oldSize <= middle) {
                path.add(range(middle, to));
                to = middle;
            } else {
                path.add(range(from, middle));
                from = middle;
            }
        }
        if (from != 0) {
            path.add(range(from, to));
        }
        return new ConsistencyProof(oldSize, newSize, path.reversed());
    }

    /** Hash over the leaves {@code [from, to)}, where {@code from} is aligned as every split of the RFC leaves it. */
    private Hash range(long from, long to) {
        long width = to - from;
        if (Long.bitCount(width) == 1) {
            int level = Long.numberOfTrailingZeros(width);
            return nodes.node(level, from >> level);
        }
        long middle = from + split(width);
        return hasher.node(range(from, middle), range(middle, to));
    }

    /** The largest power of two smaller than {@code width}, which is at least 2. */
    private static long split(long width) {
        return Long.highestOneBit(width - 1);
    }
}
