package dev.cartulary.audit.merkle;

import java.util.List;

/**
 * Evidence that one leaf is in a tree (RFC 9162 section 2.1.3).
 *
 * @param index position of the leaf, from 0
 * @param size size of the tree
 * @param path sibling hashes from the leaf up to the child of the root
 */
public record InclusionProof(long index, long size, List<Hash> path) {
    /** Refuses an index outside the tree. */
    public InclusionProof {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("No leaf " + index + " in a tree of " + size);
        }
        path = List.copyOf(path);
    }

    /** Whether the path leads from {@code leaf} to exactly the root of {@code head} (RFC 9162 section 2.1.3.2). */
    public boolean proves(LeafHash leaf, TreeHead head) {
        if (head.size() != size) {
            return false;
        }
        TreeHasher hasher = new TreeHasher();
        long fn = index;
        long sn = size - 1;
        Hash r = leaf.hash();
        for (Hash p : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = hasher.node(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = hasher.node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && r.equals(head.root());
    }
}
