package dev.cartulary.audit.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        return head.size() == size
                && fold(leaf)
                        .map(steps ->
                                steps.isEmpty() ? leaf.hash() : steps.getLast().result())
                        .filter(head.root()::equals)
                        .isPresent();
    }

    /**
     * The same way step by step, to be shown: from {@code leaf} up, the last result being the root that the path leads
     * to. Empty in a tree of one leaf, whose hash is the root.
     *
     * @throws IllegalArgumentException when the path is too short or too long for its index and size
     */
    public List<ProofStep> steps(LeafHash leaf) {
        return fold(leaf)
                .orElseThrow(() -> new IllegalArgumentException("A path of " + path.size()
                        + " hashes does not lead from leaf " + index + " to the root of a tree of " + size));
    }

    /** RFC 9162 section 2.1.3.2; empty when the path does not end at the root. */
    private Optional<List<ProofStep>> fold(LeafHash leaf) {
        TreeHasher hasher = new TreeHasher();
        List<ProofStep> steps = new ArrayList<>(path.size());
        long fn = index;
        long sn = size - 1;
        Hash r = leaf.hash();
        for (Hash p : path) {
            if (sn == 0) {
                return Optional.empty();
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = hasher.node(p, r);
                steps.add(new ProofStep(p, ProofStep.Side.LEFT, r));
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = hasher.node(r, p);
                steps.add(new ProofStep(p, ProofStep.Side.RIGHT, r));
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 ? Optional.of(steps) : Optional.empty();
    }
}
