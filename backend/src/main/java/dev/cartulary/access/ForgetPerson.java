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
import dev.cartulary.problem.NotFound;
import java.time.Instant;
import java.util.List;
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
     * A person who signs in later gets another key and is named again. What was interrupted can be asked for again.
     *
     * @return when copies of the key table made before now will be worthless too, at the latest
     * @throws NotFound if there is neither a key nor a name: a mistyped reference must not look like a person forgotten
     * @throws AuditUnavailable if the destruction cannot be recorded first, or the key not be destroyed
     */
    public Instant forget(ActorRef person) {
        access.require(Action.FORGET_PERSON);
        if (!keys.holds(person) && people.named(List.of(person)).isEmpty()) {
            throw new NotFound("Nobody is known by this reference, and nothing is sealed under a key of theirs.");
        }
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
