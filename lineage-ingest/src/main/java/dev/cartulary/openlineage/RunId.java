package dev.cartulary.openlineage;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The globally unique id of one run of a job. */
public record RunId(UUID value) {
    // UUID.fromString also takes 1-1-1-1-1.
    private static final Pattern FORM =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

    /** The id in this text, in either case; empty where it is not a UUID of 36 characters. */
    public static Optional<RunId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new RunId(UUID.fromString(text))) : Optional.empty();
    }
}
