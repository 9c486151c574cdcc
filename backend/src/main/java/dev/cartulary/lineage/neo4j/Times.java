package dev.cartulary.lineage.neo4j;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.neo4j.driver.Value;

/** Instants as the database keeps them. */
final class Times {
    private Times() {}

    static OffsetDateTime stored(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant read(Value value) {
        return value.asOffsetDateTime().toInstant();
    }

    static Optional<Instant> maybe(Value value) {
        return value.isNull() ? Optional.empty() : Optional.of(read(value));
    }
}
