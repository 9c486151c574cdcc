package dev.cartulary.lineage.neo4j;

import java.time.Instant;

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
        return of(time) + ContentHash.of(content);
    }

    /** Whether two stamps are of the same content, whatever their times. */
    static boolean sameContent(String stamp, String other) {
        int digits = ContentHash.DIGITS;
        return stamp.length() == other.length()
                && stamp.regionMatches(stamp.length() - digits, other, other.length() - digits, digits);
    }

    private static void pad(StringBuilder text, long number, int digits) {
        String plain = Long.toString(number);
        text.repeat('0', digits - plain.length()).append(plain);
    }
}
