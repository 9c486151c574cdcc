package dev.cartulary.evidence;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the audit log is kept.
 *
 * @param retention age after which entries are dropped; absent keeps them for ever
 */
@ConfigurationProperties("cartulary.audit")
record EvidenceSettings(@Nullable Duration retention) {
    /** A number without a unit is milliseconds, and what was dropped does not come back. */
    private static final Duration SHORTEST = Duration.ofDays(1);

    /** Within what clocks can count back. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    EvidenceSettings {
        if (retention != null && (retention.compareTo(SHORTEST) < 0 || retention.compareTo(LONGEST) > 0)) {
            throw new IllegalArgumentException(
                    "cartulary.audit.retention must be from 1d to 36500d, or left out to keep entries for ever");
        }
    }
}
