package dev.cartulary.lineage.neo4j;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Texts whose order says which of two statements counts: the newer one, and of two that bear the same time always the same
 * one, whatever the order in which they arrive.
 */
final class Stamp {
    /** Makes the seconds of every instant positive, so that they sort as texts. */
    private static final long SHIFT = -Instant.MIN.getEpochSecond();

    private static final int SECOND_DIGITS = 17;
    private static final int NANO_DIGITS = 9;

    /** Length of the time that each stamp begins with. */
    static final int TIME_DIGITS = SECOND_DIGITS + NANO_DIGITS;

    /** 64 bits: two different statements of one time about one thing collide once in 10^19. */
    private static final int HASH_BYTES = 8;

    private Stamp() {}

    /** The time alone. */
    static String of(Instant time) {
        var text = new StringBuilder(TIME_DIGITS);
        pad(text, time.getEpochSecond() + SHIFT, SECOND_DIGITS);
        pad(text, time.getNano(), NANO_DIGITS);
        return text.toString();
    }

    /** The time, then what was said. */
    static String of(Instant time, String content) {
        return of(time) + hash(content);
    }

    /** Whether two stamps are of the same content, whatever their times. */
    static boolean sameContent(String stamp, String other) {
        int digits = 2 * HASH_BYTES;
        return stamp.length() == other.length()
                && stamp.regionMatches(stamp.length() - digits, other, other.length() - digits, digits);
    }

    /** Tells two contents apart. */
    static String hash(String content) {
        byte[] digest = sha256().digest(content.getBytes(UTF_8));
        return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    }

    private static void pad(StringBuilder text, long number, int digits) {
        String plain = Long.toString(number);
        text.repeat('0', digits - plain.length()).append(plain);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
