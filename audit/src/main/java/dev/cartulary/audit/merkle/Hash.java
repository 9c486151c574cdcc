package dev.cartulary.audit.merkle;

import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 value of 32 bytes: a node of the tree or its root. Immutable. */
public final class Hash {
    /** Length of every hash in bytes. */
    public static final int BYTES = 32;

    private final byte[] value;

    Hash(byte[] ownedValue) {
        this.value = ownedValue;
    }

    /**
     * Copies a hash out of a larger array.
     *
     * @throws IllegalArgumentException when fewer than 32 bytes are left at {@code offset}
     */
    public static Hash at(byte[] source, int offset) {
        if (offset < 0 || source.length - offset < BYTES) {
            throw new IllegalArgumentException(
                    "A hash needs " + BYTES + " bytes at offset " + offset + " of " + source.length);
        }
        return new Hash(Arrays.copyOfRange(source, offset, offset + BYTES));
    }

    /**
     * Takes exactly 32 bytes.
     *
     * @throws IllegalArgumentException for any other length
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A hash has " + BYTES + " bytes, not " + bytes.length);
        }
        return at(bytes, 0);
    }

    /**
     * Parses canonical base64 of 32 bytes.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Hash parseBase64(String text) {
        return of(StrictBase64.decode(text));
    }

    /** The 32 bytes, as a copy. */
    public byte[] bytes() {
        return value.clone();
    }

    /** Writes the 32 bytes into {@code target} at {@code offset}. */
    public void copyTo(byte[] target, int offset) {
        System.arraycopy(value, 0, target, offset, BYTES);
    }

    /** The base64 form used in checkpoints and proofs. */
    public String base64() {
        return StrictBase64.encode(value);
    }

    /** The lower-case hexadecimal form used in reports. */
    public String hex() {
        return HexFormat.of().formatHex(value);
    }

    byte[] shared() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(value, hash.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return base64();
    }
}
