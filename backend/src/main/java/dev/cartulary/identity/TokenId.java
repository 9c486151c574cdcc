package dev.cartulary.identity;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * Names an API token without giving away the secret.
 *
 * @param value 26 characters, {@code 0-9a-v}: 130 random bits
 */
public record TokenId(String value) {
    private static final int LENGTH = 26;
    private static final Pattern FORM = Pattern.compile("[0-9a-v]{26}");

    public TokenId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a token id has 26 characters of 0-9 and a-v");
        }
    }

    /** A new one. */
    public static TokenId random(SecureRandom random) {
        String digits = new BigInteger(LENGTH * 5, random).toString(32);
        return new TokenId("0".repeat(LENGTH - digits.length()) + digits);
    }
}
