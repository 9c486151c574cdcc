package dev.cartulary.lineage.neo4j;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The earliest of what is added; of two at one time the one whose word sorts first. */
final class Earliest {
    private @Nullable Instant instant;
    private @Nullable String stamp;

    void add(Instant at, String word) {
        String candidate = Stamp.of(at) + word;
        if (stamp == null || candidate.compareTo(stamp) < 0) {
            stamp = candidate;
            instant = at;
        }
    }

    @Nullable String stamp() {
        return stamp;
    }

    @Nullable OffsetDateTime at() {
        return instant == null ? null : Times.stored(instant);
    }
}
