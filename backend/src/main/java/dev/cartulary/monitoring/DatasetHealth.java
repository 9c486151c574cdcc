package dev.cartulary.monitoring;

import dev.cartulary.catalog.EntityRef;
import java.util.List;

/**
 * How a dataset fares.
 *
 * @param freshness of successful runs that wrote it
 * @param profiles as it was measured, newest first
 */
public record DatasetHealth(
        EntityRef dataset,
        Freshness freshness,
        Volume volume,
        List<AssertionHistory> assertions,
        List<Profile> profiles) {
    public DatasetHealth {
        assertions = List.copyOf(assertions);
        profiles = List.copyOf(profiles);
    }

    /** How many assertions failed when they were checked last. */
    public long failing() {
        return assertions.stream()
                .filter(assertion -> !assertion.last().success())
                .count();
    }
}
