package dev.cartulary.evidence;

import dev.cartulary.access.Access;
import dev.cartulary.audit.AuditEntry;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.ObjectRef;
import dev.cartulary.audit.SealedField;
import dev.cartulary.identity.AuditTrail;
import dev.cartulary.identity.PersonalValues;
import dev.cartulary.policy.Action;
import dev.cartulary.problem.NotFound;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Opens what an entry says about a person, for whoever may view the log. Each opening is an entry itself. */
@Service
public class OpenSealedValue {
    private final Access access;
    private final AuditTrail trail;
    private final ReadEntries entries;
    private final PersonalValues personal;

    OpenSealedValue(Access access, AuditTrail trail, ReadEntries entries, PersonalValues personal) {
        this.access = access;
        this.trail = trail;
        this.entries = entries;
        this.personal = personal;
    }

    /**
     * The value; empty when the person's key was destroyed, and with it every way to read it.
     *
     * @throws NotFound when there is no such entry, or it has no such field
     */
    public Optional<String> open(long index, String field) {
        access.require(Action.VIEW_AUDIT);
        AuditEntry entry = entries.at(index);
        SealedField sealed = Optional.ofNullable(entry.event().sealedFields().get(field))
                .orElseThrow(() -> new NotFound("Entry " + index + " has no sealed value of this name."));
        trail.enter(
                AuditEventType.SEALED_VALUE_READ,
                new ObjectRef("entry:" + index),
                event -> event.code("field", sealed.name()));
        return personal.open(entry.event(), sealed);
    }
}
