package dev.cartulary.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What the holder of an API token sends. It is shown once and never stored.
 *
 * <p>Stored is its plain SHA-256, without salt and without a slow function: those protect passwords, which people choose from
 * a small set that can be tried out. 256 random bits cannot be tried out at any speed, and a fast hash lets every request of an
 * emitter be checked by one index look-up. A token chosen by an operator must be long for the same reason.
 *
 * @param value {@code ct_} and 50 characters {@code 0-9a-z} when made here, so that secret scanners know it and a double click
 *     selects it whole
 */
public record TokenSecret(String value) {
    private static final String PREFIX = "ct_";
    private static final int BITS = 256;
    private static final int RADIX = 36;
    private static final int DIGITS = 50;

    /** A new one. */
    public static TokenSecret random(SecureRandom random) {
        String digits = new BigInteger(BITS, random).toString(RADIX);
        return new TokenSecret(PREFIX + "0".repeat(DIGITS - digits.length()) + digits);
    }

    /** What is stored and looked up instead. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        // A secret must not end in a log.
        return "TokenSecret";
    }
}
