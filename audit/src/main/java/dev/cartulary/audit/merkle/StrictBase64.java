package dev.cartulary.audit.merkle;

import java.util.Base64;

/**
 * Base64 of RFC 4648 section 4 with exactly one spelling per value. Java's decoder accepts missing padding and
 * non-zero trailing bits, so that a flipped bit in a signed file could go unnoticed; here decoding followed by encoding
 * must give the same text.
 */
public final class StrictBase64 {
    private StrictBase64() {}

    /** Encodes with padding and without line breaks. */
    public static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * Decodes the canonical form only.
     *
     * @throws IllegalArgumentException when the text is not the canonical encoding of any bytes
     */
    public static byte[] decode(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!encode(bytes).equals(text)) {
            throw new IllegalArgumentException("Not canonical base64: " + text);
        }
        return bytes;
    }
}
