package dev.cartulary.access;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.ObjectRef;
import dev.cartulary.audit.seal.SubjectKeys;
import dev.cartulary.audit.seal.SubjectKeysException;
import dev.cartulary.identity.AuditTrail;
import dev.cartulary.identity.People;
import dev.cartulary.identity.SubjectKeySettings;
import dev.cartulary.policy.Action;
import dev.cartulary.problem.AuditUnavailable;
import java.time.Instant;
import org.springframework.stereotype.Service;

/**
 * Makes the log forget a person: destroys the key under which it sealed what it says about them, and the name behind their reference. The
 * entries stay, and all proofs with them. For whoever may forget people.
 */
@Service
public class ForgetPerson {
    private final Access access;
    private final AuditTrail trail;
    private final SubjectKeys keys;
    private final SubjectKeySettings settings;
    private final People people;

    ForgetPerson(Access access, AuditTrail trail, SubjectKeys keys, SubjectKeySettings settings, People people) {
        this.access = access;
        this.trail = trail;
        this.keys = keys;
        this.settings = settings;
        this.people = people;
    }

    /**
     * Does the same again if it was done before. A person who signs in later gets another key and is named again.
     *
     * @return when copies of the key table made before now will be worthless too, at the latest
     * @throws AuditUnavailable if the destruction cannot be recorded first, or the key not be destroyed
     */
    public Instant forget(ActorRef person) {
        access.require(Action.FORGET_PERSON);
        trail.commit(
                AuditEventType.SUBJECT_KEY_DESTROYED,
                new ObjectRef(person.value()),
                event -> event.count("epoch", keys.epoch()).code("reason", "REQUESTED"));
        try {
            keys.destroy(person);
        } catch (SubjectKeysException e) {
            throw new AuditUnavailable(e);
        }
        people.forget(person);
        return keys.epochStartedAt().plus(settings.epoch());
    }
}
