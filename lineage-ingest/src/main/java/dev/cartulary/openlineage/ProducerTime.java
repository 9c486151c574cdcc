package dev.cartulary.openlineage;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE;
import static java.time.format.DateTimeFormatter.ISO_LOCAL_TIME;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;

/** Reads a time as producers write it. */
public final class ProducerTime {
    /** ISO 8601 is four digits; larger years are units gone wrong. */
    private static final int LAST_YEAR = 9999;

    /**
     * A date, {@code T} or a space, a time of day down to nanoseconds, and an offset or zone in any of its ISO forms. Java
     * producers that call {@code ZonedDateTime.toString} add the region in brackets.
     */
    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']")
            .append(ISO_LOCAL_TIME)
            .appendPattern("[' ']")
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH", "Z")
            .optionalEnd()
            .optionalStart()
            .appendLiteral('[')
            .appendZoneRegionId()
            .appendLiteral(']')
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private ProducerTime() {}

    /**
     * The instant in this text; a time without a zone is UTC, as older Python clients mean it. Empty where the text is not a
     * date with a time of day in the years 1 to 9999: a date alone would order a day's events at random.
     */
    public static Optional<Instant> parse(String text) {
        try {
            var parsed = FORM.parse(text);
            var local = LocalDateTime.from(parsed);
            if (local.getYear() < 1 || local.getYear() > LAST_YEAR) {
                return Optional.empty();
            }
            ZoneId zone = parsed.query(TemporalQueries.zone());
            return Optional.of(
                    local.atZone(zone == null ? ZoneOffset.UTC : zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
