package dev.cartulary.audit.seal;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that wraps all subject keys of one epoch, by AES key wrap with padding (RFC 5649). When it is destroyed, no
 * copy of a table from its epoch opens anything.
 */
final class EpochKey {
    static final int BYTES = 32;

    private static final String AES = "AES";

    private final SecretKey key;

    EpochKey(byte[] key) {
        this.key = new SecretKeySpec(key, AES);
    }

    static byte[] fresh(SecureRandom random) {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        return key;
    }

    byte[] wrap(SecretKey subjectKey) {
        try {
            Cipher cipher = Cipher.getInstance("AES/KWP/NoPadding");
            cipher.init(Cipher.WRAP_MODE, key);
            return cipher.wrap(subjectKey);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java platform lacks AES-KWP", e);
        }
    }

    /** Fails when {@code wrapped} is damaged, or wrapped by the key of another epoch. */
    SecretKey unwrap(byte[] wrapped) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/KWP/NoPadding");
        cipher.init(Cipher.UNWRAP_MODE, key);
        return (SecretKey) cipher.unwrap(wrapped, AES, Cipher.SECRET_KEY);
    }
}
