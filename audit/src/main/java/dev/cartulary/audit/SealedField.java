package dev.cartulary.audit;

import dev.cartulary.audit.merkle.StrictBase64;
import java.util.regex.Pattern;

/**
 * A personal value in an entry, encrypted under the key of the person it is about. Without that key it says only how long
 * the value is, in steps of 64 bytes.
 *
 * @param name which field of the event
 * @param keyId the subject's key, 32 hexadecimal digits
 * @param nonce 12 bytes in canonical base64
 * @param ciphertext padded value and tag of AES-256-GCM in canonical base64
 */
public record SealedField(String name, String keyId, String nonce, String ciphertext) {
    /** The longest value that can be sealed, in bytes of UTF-8: ample for an address or a name, far below an entry. */
    public static final int LARGEST_VALUE = 4_096;

    private static final int NONCE_BYTES = 12;
    /** A padded value of 64 to 4,160 bytes, then the tag of 16. */
    private static final int LEAST_CIPHERTEXT = 64 + 16;

    private static final int MOST_CIPHERTEXT = LARGEST_VALUE + LEAST_CIPHERTEXT;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z_]{0,31}");
    private static final Pattern KEY_ID = Pattern.compile("[0-9a-f]{32}");

    /** Refuses what no sealing produces. */
    public SealedField {
        if (!NAME.matcher(name).matches() || !KEY_ID.matcher(keyId).matches()) {
            throw new IllegalArgumentException("Not a sealed field: '" + name + "' under key '" + keyId + "'");
        }
        int length = StrictBase64.decode(ciphertext).length;
        if (StrictBase64.decode(nonce).length != NONCE_BYTES || length < LEAST_CIPHERTEXT || length > MOST_CIPHERTEXT) {
            throw new IllegalArgumentException("No sealing makes this nonce and " + length + " bytes of ciphertext");
        }
    }
}
