package dev.cartulary.openlineage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash of which keys and stamps of the lineage are made (FIPS 180-4). */
public final class Sha256 {
    private Sha256() {}

    /** A new one, nothing added yet. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
