package dev.cartulary.ui.component;

import dev.cartulary.catalog.EntityKind;
import java.time.Duration;
import java.util.Locale;

/** Numbers with their units, and the words for the kinds of things. */
public final class Wording {
    private Wording() {}

    /** For example "1 column" and "1,204 columns". */
    public static String count(long amount, String singular) {
        return count(amount, singular, singular + "s");
    }

    public static String count(long amount, String singular, String plural) {
        return number(amount) + " " + (amount == 1 ? singular : plural);
    }

    public static String number(long amount) {
        return String.format(Locale.ENGLISH, "%,d", amount);
    }

    /** In the largest unit that fits, for example "1.4 MB" or "14 MB" (powers of 1,000). */
    public static String bytes(long amount) {
        if (amount < 1_000) {
            return amount + " B";
        }
        String[] units = {"kB", "MB", "GB", "TB"};
        double value = amount / 1_000.0;
        int unit = 0;
        while (value >= 1_000 && unit < units.length - 1) {
            value /= 1_000;
            unit++;
        }
        return String.format(Locale.ENGLISH, value < 10 ? "%.1f %s" : "%.0f %s", value, units[unit]);
    }

    /** The two largest units, for example "2 min 14 s"; a run of less than a second keeps its milliseconds. */
    public static String elapsed(Duration duration) {
        if (duration.toSeconds() < 1) {
            return Math.max(0, duration.toMillis()) + " ms";
        }
        if (duration.toMinutes() < 1) {
            return duration.toSeconds() + " s";
        }
        if (duration.toHours() < 1) {
            return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
        }
        if (duration.toDays() < 1) {
            return duration.toHours() + " h " + duration.toMinutesPart() + " min";
        }
        return duration.toDays() + " d " + duration.toHoursPart() + " h";
    }

    /** The largest unit only, for example "8 h"; what is less than a minute in seconds. */
    public static String roughly(Duration duration) {
        Duration rounded = duration.toHours() >= 36
                ? Duration.ofDays(Math.round(duration.toHours() / 24.0))
                : duration.toMinutes() >= 90
                        ? Duration.ofHours(Math.round(duration.toMinutes() / 60.0))
                        : duration.toSeconds() >= 90
                                ? Duration.ofMinutes(Math.round(duration.toSeconds() / 60.0))
                                : duration;
        return elapsed(rounded).replaceFirst(" 0 .*", "");
    }

    /** TABLE becomes "Table", MATERIALIZED_VIEW "Materialized view". */
    public static String type(String wire) {
        String words = wire.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    public static String kind(EntityKind kind) {
        return switch (kind) {
            case DATASET -> "Dataset";
            case JOB -> "Job";
        };
    }

    public static String kinds(EntityKind kind) {
        return kind(kind) + "s";
    }
}
