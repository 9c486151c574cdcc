package dev.cartulary.audit.verifier;

import dev.cartulary.audit.AuditEntry;
import dev.cartulary.audit.MalformedEntryException;
import java.time.Instant;

/** Checks what entries say: the audit schema, and time that never runs backwards. */
final class EntryChecks {
    private final boolean enabled;
    private final Findings findings;
    private Instant last = Instant.MIN;

    EntryChecks(Trust trust, Findings findings) {
        this.enabled = trust.auditEntries();
        this.findings = findings;
    }

    void entry(long index, byte[] bytes) {
        if (!enabled) {
            return;
        }
        try {
            Instant time = AuditEntry.parse(index, bytes).time();
            if (time.isBefore(last)) {
                findings.add(Verdict.TAMPERED, "Entry " + index + " is earlier than the entry before it");
            }
            last = time;
        } catch (MalformedEntryException e) {
            findings.add(Verdict.TAMPERED, String.valueOf(e.getMessage()));
        }
    }
}
