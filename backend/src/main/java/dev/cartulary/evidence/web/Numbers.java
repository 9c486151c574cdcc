package dev.cartulary.evidence.web;

import dev.cartulary.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Numbers in addresses. */
final class Numbers {
    private Numbers() {}

    /** A whole number from 0 on, or {@code absent} where the parameter is not there. */
    static long notNegative(String parameter, @Nullable Long value, long absent) {
        if (value == null) {
            return absent;
        }
        if (value < 0) {
            throw InvalidInput.parameter(parameter, "must be 0 or more");
        }
        return value;
    }

    static void requireLimit(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw InvalidInput.parameter("limit", "must be from 1 to " + most);
        }
    }
}
