package dev.cartulary.audit;

import java.time.Instant;

/**
 * An event as it stands in the log.
 *
 * @param index position in the log, from 0; this is the order of events
 * @param time when the log took it, to the millisecond; never earlier than the entry before
 * @param clockRegressed whether the clock stood behind the entry before, so that {@code time} repeats it
 * @param event what happened
 */
public record AuditEntry(long index, Instant time, boolean clockRegressed, AuditEvent event) {
    /**
     * Reads the bytes of an entry.
     *
     * @throws MalformedEntryException when they are not an entry of schema version 1 in canonical form
     */
    public static AuditEntry parse(long index, byte[] bytes) {
        return EntryCodec.decode(index, bytes);
    }

    /** Exactly the bytes that are stored and hashed: canonical JSON (RFC 8785). The index is not part of them. */
    public byte[] bytes() {
        return EntryCodec.encode(this);
    }
}
