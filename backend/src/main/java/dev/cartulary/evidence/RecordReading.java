package dev.cartulary.evidence;

import dev.cartulary.audit.AuditEvent;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.ObjectRef;
import dev.cartulary.identity.AuditTrail;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Records that somebody reads the log, before they get to see anything. */
@Component
class RecordReading {
    static final ObjectRef THIS_LOG = new ObjectRef("log:self");

    private final AuditTrail trail;

    RecordReading(AuditTrail trail) {
        this.trail = trail;
    }

    void of(ObjectRef what, Consumer<AuditEvent.Builder> facts) {
        trail.enter(AuditEventType.AUDIT_VIEWED, what, facts);
    }

    void ofEntry(long index) {
        of(new ObjectRef("entry:" + index), event -> event.count("entries", 1));
    }
}
