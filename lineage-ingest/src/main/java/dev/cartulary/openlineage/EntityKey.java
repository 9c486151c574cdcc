package dev.cartulary.openlineage;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

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
        return new EntityKey(hash(kind + '\0' + namespace + '\0' + name));
    }

    /** The hash from which keys are made, in their form, for what belongs to a job or dataset and needs a key of its own. */
    public static String hash(String identity) {
        byte[] digest = Sha256.digest().digest(identity.getBytes(UTF_8));
        long high = 0;
        long low = 0;
        for (int i = 0; i < DIGEST_BYTES_USED / 2; i++) {
            high = high << Byte.SIZE | digest[i] & 0xff;
            low = low << Byte.SIZE | digest[i + DIGEST_BYTES_USED / 2] & 0xff;
        }
        // The first 125 of the 128 bits, five for each character, from the last to the first.
        var key = new byte[LENGTH];
        low = low >>> 3 | high << 61;
        high >>>= 3;
        for (int i = LENGTH - 1; i >= 0; i--) {
            key[i] = (byte) Character.forDigit((int) (low & 31), 32);
            low = low >>> 5 | high << 59;
            high >>>= 5;
        }
        return new String(key, US_ASCII);
    }
}
