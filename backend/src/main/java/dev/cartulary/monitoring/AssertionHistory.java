package dev.cartulary.monitoring;

import dev.cartulary.openlineage.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A rule that a dataset is checked by, and what came out.
 *
 * @param rule for example not_null or unique
 * @param column absent for a rule on the dataset as a whole
 * @param name tells checks by the same rule apart, where the producer does
 * @param results newest first, at least one
 */
public record AssertionHistory(String rule, Optional<String> column, Optional<String> name, List<Result> results) {
    public AssertionHistory {
        results = List.copyOf(results);
        if (results.isEmpty()) {
            throw new IllegalArgumentException("an assertion is known by its results");
        }
    }

    /** The newest result. */
    public Result last() {
        return results.getFirst();
    }

    /**
     * @param run absent where no run told it
     * @param severity error or warn, where the producer told
     */
    public record Result(
            Instant at,
            boolean success,
            Optional<RunId> run,
            Optional<String> severity,
            Optional<String> expected,
            Optional<String> actual) {}
}
