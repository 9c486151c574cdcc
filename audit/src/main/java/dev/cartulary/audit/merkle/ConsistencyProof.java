package dev.cartulary.audit.merkle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Evidence that a larger tree only appends to a smaller one (RFC 9162 section 2.1.4). The smaller tree has at least one
 * leaf: every tree appends to the empty one, which callers such as the witness protocol decide themselves.
 *
 * @param oldSize size of the smaller tree, at least 1
 * @param newSize size of the larger tree
 * @param path nodes in the order of the RFC; empty when the sizes are equal
 */
public record ConsistencyProof(long oldSize, long newSize, List<Hash> path) {
    /** Refuses sizes between which no proof exists. */
    public ConsistencyProof {
        if (oldSize < 1 || oldSize > newSize) {
            throw new IllegalArgumentException("No consistency proof from " + oldSize + " to " + newSize);
        }
        path = List.copyOf(path);
    }

    /** Whether both heads follow from this path (RFC 9162 section 2.1.4.2). */
    public boolean proves(TreeHead older, TreeHead newer) {
        if (older.size() != oldSize || newer.size() != newSize) {
            return false;
        }
        if (oldSize == newSize) {
            return path.isEmpty() && older.root().equals(newer.root());
        }
        Deque<Hash> nodes = new ArrayDeque<>(path);
        // Step 1: when the old tree is one complete subtree, its root is not repeated in the path.
        if (Long.bitCount(oldSize) == 1) {
            nodes.addFirst(older.root());
        }
        return !nodes.isEmpty() && climb(nodes, older.root(), newer.root());
    }

    private boolean climb(Deque<Hash> nodes, Hash oldRoot, Hash newRoot) {
        TreeHasher hasher = new TreeHasher();
        long fn = (oldSize - 1) >> Long.numberOfTrailingZeros(oldSize);
        long sn = (newSize - 1) >> Long.numberOfTrailingZeros(oldSize);
        Hash fr = nodes.removeFirst();
        Hash sr = fr;
        for (Hash c : nodes) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = hasher.node(c, fr);
                sr = hasher.node(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = hasher.node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && fr.equals(oldRoot) && sr.equals(newRoot);
    }
}
