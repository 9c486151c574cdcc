package dev.cartulary.openlineage.journal;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.openlineage.LineageEvent;
import dev.cartulary.openlineage.wire.AcceptedEvent;
import java.time.Instant;
import java.util.List;

/**
 * An event as it was accepted.
 *
 * @param receivedAt when, by our clock
 * @param actor who sent it
 * @param redacted where secrets were removed (RFC 6901)
 */
public record JournaledEvent(
        long index, Instant receivedAt, ActorRef actor, List<String> redacted, AcceptedEvent accepted)
        implements JournalEntry {
    public JournaledEvent {
        redacted = List.copyOf(redacted);
    }

    public LineageEvent event() {
        return accepted.event();
    }

    @Override
    public String toString() {
        // Not the event: it may be personal, and a text like this ends in logs.
        return "JournaledEvent[index=" + index + "]";
    }
}
