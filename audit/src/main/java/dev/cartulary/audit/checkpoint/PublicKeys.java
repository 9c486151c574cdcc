package dev.cartulary.audit.checkpoint;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Converts between raw public keys and the SubjectPublicKeyInfo form that Java reads (RFC 8410, RFC 9881). */
final class PublicKeys {
    private static final byte[] ED25519_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final byte[] ML_DSA_44_PREFIX =
            HexFormat.of().parseHex("30820532300b06096086480165030403110382052100");

    private PublicKeys() {}

    static PublicKey fromRaw(KeyType type, byte[] raw) {
        if (raw.length != type.keyBytes()) {
            throw new MalformedNoteException(
                    "A key of type " + type + " has " + type.keyBytes() + " bytes, not " + raw.length);
        }
        byte[] prefix = prefix(type);
        byte[] encoded = Arrays.copyOf(prefix, prefix.length + raw.length);
        System.arraycopy(raw, 0, encoded, prefix.length, raw.length);
        try {
            return KeyFactory.getInstance(type.algorithm()).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new MalformedNoteException("Not a public key of type " + type, e);
        }
    }

    static byte[] toRaw(KeyType type, PublicKey key) {
        byte[] encoded = key.getEncoded();
        byte[] prefix = prefix(type);
        if (encoded.length != prefix.length + type.keyBytes()
                || !Arrays.equals(encoded, 0, prefix.length, prefix, 0, prefix.length)) {
            throw new MalformedNoteException("Not a public key of type " + type);
        }
        return Arrays.copyOfRange(encoded, prefix.length, encoded.length);
    }

    private static byte[] prefix(KeyType type) {
        return switch (type) {
            case ED25519, ED25519_COSIGNATURE -> ED25519_PREFIX;
            case ML_DSA_44 -> ML_DSA_44_PREFIX;
        };
    }
}
