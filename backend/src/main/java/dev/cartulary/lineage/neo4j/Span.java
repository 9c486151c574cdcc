package dev.cartulary.lineage.neo4j;

import java.time.Instant;

/** From the earliest to the latest. */
record Span(Instant first, Instant last) {
    static Span at(Instant instant) {
        return new Span(instant, instant);
    }

    Span and(Span other) {
        return new Span(
                first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
    }
}
