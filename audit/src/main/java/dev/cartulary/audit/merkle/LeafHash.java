package dev.cartulary.audit.merkle;

/**
 * The hash of one entry, {@code SHA-256(0x00 || entry)} (RFC 9162 section 2.1.1). A type of its own, so that a root can
 * never be passed where a leaf is meant.
 *
 * @param hash the value as it stands in level 0 of the tree
 */
public record LeafHash(Hash hash) {
    /** Hashes the bytes of one entry. */
    public static LeafHash of(byte[] entry) {
        return new TreeHasher().leaf(entry);
    }
}
