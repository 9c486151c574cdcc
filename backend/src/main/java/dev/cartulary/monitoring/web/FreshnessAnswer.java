package dev.cartulary.monitoring.web;

import dev.cartulary.monitoring.Freshness;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether something happened lately, as JSON. */
record FreshnessAnswer(
        Freshness.State state, Optional<Instant> last, Optional<Long> usualIntervalMs, Optional<Instant> expectedBy) {
    static FreshnessAnswer of(Freshness freshness) {
        return new FreshnessAnswer(
                freshness.state(),
                freshness.last(),
                freshness.usualInterval().map(Duration::toMillis),
                freshness.expectedBy());
    }
}
