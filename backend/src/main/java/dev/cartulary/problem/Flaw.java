package dev.cartulary.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with what was sent.
 *
 * @param pointer the place in the body (RFC 6901), empty for the body as a whole; absent when a parameter is wrong
 * @param parameter the query or path parameter; absent when the body is wrong
 * @param reason what is wrong, never repeating a value of the body
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Flaw(@Nullable String pointer, @Nullable String parameter, String reason) {
    /** A flaw of the body. */
    public static Flaw at(String pointer, String reason) {
        return new Flaw(pointer, null, reason);
    }

    /** A flaw of a query or path parameter. */
    public static Flaw ofParameter(String parameter, String reason) {
        return new Flaw(null, parameter, reason);
    }
}
