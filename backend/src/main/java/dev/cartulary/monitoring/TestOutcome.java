package dev.cartulary.monitoring;

import dev.cartulary.openlineage.RunId;
import java.util.Optional;

/**
 * A test that a run consisted of.
 *
 * @param status pass, fail or skip, as the producer wrote it
 * @param severity error or warn, where the producer told
 * @param type for example not_null, where the producer told
 */
public record TestOutcome(
        RunId run,
        String name,
        String status,
        Optional<String> severity,
        Optional<String> type,
        Optional<String> expected,
        Optional<String> actual) {}
