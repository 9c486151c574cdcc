package dev.cartulary.audit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Times as entries write them: UTC, milliseconds, always 24 characters ({@code 2026-11-21T10:00:00.123Z}, RFC 3339). By
 * hand, because Java's formatter costs more than hashing the entry.
 */
final class EntryTime {
    private static final int LENGTH = 24;
    private static final long DAY_MILLIS = 86_400_000;

    private EntryTime() {}

    static String format(Instant time) {
        long millis = time.toEpochMilli();
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(millis, DAY_MILLIS));
        int ofDay = (int) Math.floorMod(millis, DAY_MILLIS);
        StringBuilder text = new StringBuilder(LENGTH);
        digits(text, date.getYear(), 4).append('-');
        digits(text, date.getMonthValue(), 2).append('-');
        digits(text, date.getDayOfMonth(), 2).append('T');
        digits(text, ofDay / 3_600_000, 2).append(':');
        digits(text, ofDay / 60_000 % 60, 2).append(':');
        digits(text, ofDay / 1_000 % 60, 2).append('.');
        return digits(text, ofDay % 1_000, 3).append('Z').toString();
    }

    /** Reads what {@link #format} writes. The separators are left to the comparison with the canonical bytes. */
    static Instant parse(String text) {
        if (text.length() != LENGTH) {
            throw new IllegalArgumentException("not a time: '" + text + "'");
        }
        LocalDate date = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        long ofDay = number(text, 11, 13) * 3_600_000L
                + number(text, 14, 16) * 60_000L
                + number(text, 17, 19) * 1_000L
                + number(text, 20, 23);
        return Instant.ofEpochMilli(date.toEpochDay() * DAY_MILLIS + ofDay);
    }

    private static StringBuilder digits(StringBuilder text, int value, int width) {
        for (int unit = width == 4 ? 1_000 : width == 3 ? 100 : 10; unit > 0; unit /= 10) {
            text.append((char) ('0' + value / unit % 10));
        }
        return text;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
