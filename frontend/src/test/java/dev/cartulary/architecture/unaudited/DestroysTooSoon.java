package dev.cartulary.architecture.unaudited;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.ObjectRef;
import dev.cartulary.identity.AuditTrail;
import dev.cartulary.identity.People;
import org.springframework.stereotype.Component;

/** Records, but does not wait until the entry is signed. */
@Component
public class DestroysTooSoon {
    private final AuditTrail trail;
    private final People people;

    DestroysTooSoon(AuditTrail trail, People people) {
        this.trail = trail;
        this.people = people;
    }

    public boolean end(ActorRef person) {
        trail.enter(AuditEventType.SUBJECT_KEY_DESTROYED, new ObjectRef(person.value()), event -> {});
        return people.forget(person);
    }
}
