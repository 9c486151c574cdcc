package dev.cartulary.lineage.web;

import dev.cartulary.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * About what, and in which format the answer is wanted, as it stands in the address.
 *
 * @param key counts, of it and {@code nodeId}
 * @param format counts, of it and the Accept header
 */
record Question(
        @Nullable String key,
        @Nullable String nodeId,
        @Nullable String column,
        @Nullable String format) {

    boolean wantsCsv(@Nullable String accept) {
        if (format == null) {
            return accept != null && accept.contains(Csv.TYPE) && !accept.contains("json");
        }
        return switch (format) {
            case "csv" -> true;
            case "json" -> false;
            default -> throw InvalidInput.parameter("format", "must be json or csv");
        };
    }
}
