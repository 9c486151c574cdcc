package dev.cartulary.openlineage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A short stable key computed from the identity of a job or dataset, so that every Cartulary gives the same thing the same
 * address, whatever the order in which events arrive, and a rebuilt graph keeps its links (docs/adr/0005).
 *
 * <p>125 bits of SHA-256 in 25 characters of base 32: a collision needs about 2^62 things.
 *
 * @param value 25 characters, {@code 0-9a-v}
 */
public record EntityKey(String value) {
    private static final int LENGTH = 25;
    private static final int DIGEST_BYTES_USED = 16;
    private static final Pattern FORM = Pattern.compile("[0-9a-v]{25}");

    public EntityKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a key has 25 characters of 0-9 and a-v");
        }
    }

    /** The key of the thing of this kind with this namespace and name. */
    static EntityKey of(String kind, String namespace, String name) {
        // The separator cannot occur in a name, so no two identities give the same text.
        byte[] digest = sha256().digest((kind + '\0' + namespace + '\0' + name).getBytes(UTF_8));
        String digits = new BigInteger(1, Arrays.copyOf(digest, DIGEST_BYTES_USED))
                .shiftRight(DIGEST_BYTES_USED * Byte.SIZE - LENGTH * 5)
                .toString(32);
        return new EntityKey("0".repeat(LENGTH - digits.length()) + digits);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
