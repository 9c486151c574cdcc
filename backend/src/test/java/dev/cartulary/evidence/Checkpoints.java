package dev.cartulary.evidence;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditEvent;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.ObjectRef;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;

/** Checkpoints of a real log that grows. */
final class Checkpoints {
    private Checkpoints() {}

    /** The checkpoint after one more entry. */
    static SignedCheckpoint next(AuditLog log) {
        return log.commit(event(log)).join().proof().checkpoint();
    }

    /** Adds that many entries. */
    static void grow(AuditLog log, int entries) {
        for (int i = 1; i < entries; i++) {
            log.append(event(log));
        }
        log.append(event(log)).join();
    }

    private static AuditEvent event(AuditLog log) {
        return log.event(
                        AuditEventType.APPLICATION_STARTED,
                        new ActorRef("system:cartulary"),
                        new ObjectRef("service:cartulary"))
                .build();
    }
}
