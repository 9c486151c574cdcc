package dev.cartulary.audit.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing tree: the roots of its complete subtrees, at most 63 hashes whatever the size. Enough to
 * append and to compute the root. One thread only.
 */
public final class Frontier {
    private final TreeHasher hasher;
    private final List<Hash> subtrees;
    private long size;

    /** The frontier of the tree without leaves. */
    public Frontier(TreeHasher hasher) {
        this(hasher, 0, List.of());
    }

    private Frontier(TreeHasher hasher, long size, List<Hash> subtrees) {
        this.hasher = hasher;
        this.size = size;
        this.subtrees = new ArrayList<>(subtrees);
    }

    /** The frontier of an existing tree of {@code size} leaves whose complete subtrees come from {@code nodes}. */
    public static Frontier at(long size, NodeSource nodes, TreeHasher hasher) {
        List<Hash> subtrees = new ArrayList<>();
        long start = 0;
        for (int level = 62; level >= 0; level--) {
            if ((size >> level & 1) == 1) {
                subtrees.add(nodes.node(level, start >> level));
                start += 1L << level;
            }
        }
        return new Frontier(hasher, size, subtrees);
    }

    /** Number of leaves so far. */
    public long size() {
        return size;
    }

    /** Appends one leaf and reports every subtree this completes, the leaf first. */
    public void add(LeafHash leaf, NodeSink sink) {
        long index = size;
        Hash hash = leaf.hash();
        sink.completed(0, index, hash);
        int level = 0;
        while ((index & 1) == 1) {
            hash = hasher.node(subtrees.removeLast(), hash);
            index >>= 1;
            level++;
            sink.completed(level, index, hash);
        }
        subtrees.add(hash);
        size++;
    }

    /** The root over all leaves so far. */
    public Hash root() {
        if (subtrees.isEmpty()) {
            return TreeHasher.emptyRoot();
        }
        Hash root = subtrees.getLast();
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            root = hasher.node(subtrees.get(i), root);
        }
        return root;
    }

    /** Size and root together. */
    public TreeHead head() {
        return new TreeHead(size, root());
    }
}
