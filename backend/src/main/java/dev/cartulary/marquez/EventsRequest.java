package dev.cartulary.marquez;

import java.time.Instant;
import java.util.Optional;

/**
 * Which events to list.
 *
 * @param before their time is before this, exclusive; absent means any
 * @param after their time is after this, inclusive; absent means any
 * @param newestFirst whether those that were accepted last come first
 */
public record EventsRequest(Optional<Instant> before, Optional<Instant> after, boolean newestFirst, Paged page) {
    boolean bounded() {
        return before.isPresent() || after.isPresent();
    }

    boolean wants(Instant time) {
        return before.map(time::isBefore).orElse(true)
                && after.map(bound -> !time.isBefore(bound)).orElse(true);
    }
}
