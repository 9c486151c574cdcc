package dev.cartulary.audit.seal;

import dev.cartulary.audit.SealedField;
import dev.cartulary.audit.merkle.StrictBase64;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts one value with AES-256-GCM and a random nonce (NIST SP 800-38D section 8.2.2: good for 2^32 values under one
 * key). Values are padded to multiples of 64 bytes, so that what is left after shredding does not tell one address from
 * another by its length.
 */
final class FieldCipher {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int BLOCK = 64;
    /** ISO/IEC 7816-4: one byte 0x80, then zeros. */
    private static final byte END_OF_VALUE = (byte) 0x80;

    private final SecretKey key;
    private final String keyId;

    FieldCipher(SecretKey key, String keyId) {
        this.key = key;
        this.keyId = keyId;
    }

    SealedField seal(SealContext context, String name, String value, SecureRandom random) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, context.authenticated(name));
            byte[] ciphertext = cipher.doFinal(pad(value.getBytes(StandardCharsets.UTF_8)));
            return new SealedField(name, keyId, StrictBase64.encode(nonce), StrictBase64.encode(ciphertext));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java platform lacks AES-GCM", e);
        }
    }

    String open(SealedField field, SealContext context) {
        try {
            byte[] authenticated = context.authenticated(field.name());
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, StrictBase64.decode(field.nonce()), authenticated);
            byte[] padded = cipher.doFinal(StrictBase64.decode(field.ciphertext()));
            return new String(padded, 0, end(padded), StandardCharsets.UTF_8);
        } catch (AEADBadTagException e) {
            throw new BrokenSealException(field.name(), context, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java platform lacks AES-GCM", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] authenticated) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(authenticated);
        return cipher;
    }

    private static byte[] pad(byte[] value) {
        if (value.length > SealedField.LARGEST_VALUE) {
            throw new IllegalArgumentException(
                    "A sealed value has at most " + SealedField.LARGEST_VALUE + " bytes, not " + value.length);
        }
        byte[] padded = Arrays.copyOf(value, (value.length / BLOCK + 1) * BLOCK);
        padded[value.length] = END_OF_VALUE;
        return padded;
    }

    private static int end(byte[] padded) {
        int end = padded.length - 1;
        while (padded[end] == 0) {
            end--;
        }
        return end;
    }
}
