package dev.cartulary.audit.merkle;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Computes leaf and node hashes (RFC 9162 section 2.1.1). Holds one digest, hence not for use by several threads. */
public final class TreeHasher {
    private static final byte LEAF_PREFIX = 0x00;
    private static final byte NODE_PREFIX = 0x01;

    private final MessageDigest sha256 = sha256();
    private final byte[] node = new byte[1 + 2 * Hash.BYTES];

    /** A hasher with a digest of its own. */
    public TreeHasher() {
        node[0] = NODE_PREFIX;
    }

    /** {@code SHA-256("")}, the root of the tree without leaves. */
    public static Hash emptyRoot() {
        return new Hash(sha256().digest());
    }

    /** Hashes one entry. */
    public LeafHash leaf(byte[] entry) {
        return leaf(entry, 0, entry.length);
    }

    /** Hashes the entry that lies in {@code buffer} from {@code offset} for {@code length} bytes. */
    public LeafHash leaf(byte[] buffer, int offset, int length) {
        sha256.update(LEAF_PREFIX);
        sha256.update(buffer, offset, length);
        return new LeafHash(finish());
    }

    /** Hashes two children into their parent. */
    public Hash node(Hash left, Hash right) {
        left.copyTo(node, 1);
        right.copyTo(node, 1 + Hash.BYTES);
        sha256.update(node);
        return finish();
    }

    /**
     * Hashes a row of siblings, 32 bytes each, {@code levels} levels up and returns what is left of it. Overwrites {@code
     * row}, so that no object is made per node.
     *
     * @param row a multiple of {@code 2^levels} hashes
     */
    public byte[] fold(byte[] row, int levels) {
        int width = row.length;
        try {
            for (int level = 0; level < levels; level++) {
                for (int at = 0; at < width; at += 2 * Hash.BYTES) {
                    sha256.update(NODE_PREFIX);
                    sha256.update(row, at, 2 * Hash.BYTES);
                    sha256.digest(row, at / 2, Hash.BYTES);
                }
                width /= 2;
            }
        } catch (DigestException e) {
            throw new IllegalStateException("SHA-256 did not fit its own output", e);
        }
        return Arrays.copyOf(row, width);
    }

    private Hash finish() {
        byte[] out = new byte[Hash.BYTES];
        try {
            sha256.digest(out, 0, out.length);
        } catch (DigestException e) {
            throw new IllegalStateException("SHA-256 did not fit its own output", e);
        }
        return new Hash(out);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
