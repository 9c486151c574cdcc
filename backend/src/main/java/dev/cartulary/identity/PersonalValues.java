package dev.cartulary.identity;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditEvent;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.SealedField;
import dev.cartulary.audit.seal.SealContext;
import dev.cartulary.audit.seal.SubjectKeys;
import dev.cartulary.audit.seal.SubjectKeysException;
import dev.cartulary.problem.AuditUnavailable;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Seals what entries say about people, each under that person's own key, and opens it again while the key exists. */
@Component
public class PersonalValues {
    private final SubjectKeys keys;
    private final String origin;

    public PersonalValues(SubjectKeys keys, AuditLog log) {
        this.keys = keys;
        this.origin = log.log().checkpoint().checkpoint().origin();
    }

    void seal(AuditEvent.Builder event, ActorRef subject, String field, String value) {
        try {
            event.sealed(keys.seal(subject, context(event.id()), field, value));
        } catch (SubjectKeysException e) {
            throw new AuditUnavailable(e);
        }
    }

    /** The value; empty when the key was destroyed. */
    public Optional<String> open(AuditEvent event, SealedField field) {
        return keys.open(field, context(event.id()));
    }

    private SealContext context(UUID event) {
        return new SealContext(origin, event);
    }
}
