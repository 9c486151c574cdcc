package dev.cartulary.openlineage.journal;

import java.time.Instant;

/**
 * An event as it is stored.
 *
 * @param receivedAt when, by our clock
 * @param json as the producer sent it, secrets removed
 */
public record StoredEvent(long index, Instant receivedAt, String json) {
    @Override
    public String toString() {
        // Not the event: it may be personal, and a text like this ends in logs.
        return "StoredEvent[index=" + index + "]";
    }
}
