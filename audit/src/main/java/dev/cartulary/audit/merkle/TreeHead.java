package dev.cartulary.audit.merkle;

/**
 * Size and root of the tree at one moment (RFC 9162 section 4.10 without the envelope).
 *
 * @param size number of leaves
 * @param root Merkle tree hash over them
 */
public record TreeHead(long size, Hash root) {
    /** Refuses negative sizes. */
    public TreeHead {
        if (size < 0) {
            throw new IllegalArgumentException("A tree has no negative size: " + size);
        }
    }

    /** The head of the tree without leaves. */
    public static TreeHead empty() {
        return new TreeHead(0, TreeHasher.emptyRoot());
    }
}
