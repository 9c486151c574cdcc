package dev.cartulary.identity;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditEvent;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.ObjectRef;
import dev.cartulary.audit.log.LogException;
import dev.cartulary.audit.log.Receipt;
import dev.cartulary.problem.AuditUnavailable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * The way features record what was done. An act calls it before it acknowledges: when it returns, the entry is on disk, and when
 * it throws, the act has failed. Entries name people by opaque references and never repeat what people typed.
 */
@Component
public class AuditTrail {
    /** Who acts when nobody has signed in. */
    static final ActorRef ANONYMOUS = new ActorRef("anonymous:unknown");

    private final AuditLog log;
    private final PersonalValues personal;
    private final CurrentActor currentActor;

    public AuditTrail(AuditLog log, PersonalValues personal, CurrentActor currentActor) {
        this.log = log;
        this.personal = personal;
        this.currentActor = currentActor;
    }

    /**
     * Records an act of the current actor.
     *
     * @param facts adds what the type may carry
     * @throws AuditUnavailable if the entry cannot be made durable
     */
    public void enter(AuditEventType type, ObjectRef object, Consumer<AuditEvent.Builder> facts) {
        enter(current(), type, object, facts);
    }

    /**
     * Begins to record an act of the current actor. Nothing may be acknowledged before {@link Recording#await} has returned.
     *
     * @param facts adds what the type may carry
     * @throws AuditUnavailable if it cannot even be begun
     */
    public Recording entering(AuditEventType type, ObjectRef object, Consumer<AuditEvent.Builder> facts) {
        return entering(current(), type, object, facts);
    }

    private Recording entering(
            ActorRef actor, AuditEventType type, ObjectRef object, Consumer<AuditEvent.Builder> facts) {
        try {
            AuditEvent.Builder event = log.event(type, actor, object);
            facts.accept(event);
            return new Recording(log.append(event.build()));
        } catch (LogException e) {
            throw new AuditUnavailable(e);
        }
    }

    /** An entry on its way to the disk. */
    public static final class Recording {
        private final CompletableFuture<Receipt.Durable> promise;

        private Recording(CompletableFuture<Receipt.Durable> promise) {
            this.promise = promise;
        }

        /**
         * Returns when the entry is on disk.
         *
         * @throws AuditUnavailable if it cannot be made durable
         */
        public void await() {
            try {
                promise.join();
            } catch (CompletionException e) {
                throw new AuditUnavailable(e);
            }
        }
    }

    /**
     * Records an act of the current actor that cannot be undone, and returns only when a signed checkpoint covers the entry: the
     * proof that somebody wanted it must outlive what is destroyed.
     *
     * @param facts adds what the type may carry
     * @throws AuditUnavailable if the entry cannot be made durable and signed
     */
    public void commit(AuditEventType type, ObjectRef object, Consumer<AuditEvent.Builder> facts) {
        commit(current(), type, object, facts);
    }

    /** Likewise, for an act of Cartulary itself. */
    public void commit(ActorRef actor, AuditEventType type, ObjectRef object, Consumer<AuditEvent.Builder> facts) {
        try {
            AuditEvent.Builder event = log.event(type, actor, object);
            facts.accept(event);
            log.commit(event.build()).join();
        } catch (LogException | CompletionException e) {
            throw new AuditUnavailable(e);
        }
    }

    /** Records an act of somebody else than the current actor: of Cartulary itself, or of who is about to be signed in. */
    public void enter(ActorRef actor, AuditEventType type, ObjectRef object, Consumer<AuditEvent.Builder> facts) {
        entering(actor, type, object, facts).await();
    }

    /**
     * Adds a personal value to an event that is being entered, sealed under the key of the person it is about.
     *
     * @param field a name that the type of the event lists
     * @throws AuditUnavailable if a key cannot be stored
     */
    public void seal(AuditEvent.Builder event, ActorRef subject, String field, String value) {
        personal.seal(event, subject, field, value);
    }

    /** The reference of the current actor, the subject of what that actor tells. */
    public ActorRef current() {
        return currentActor.find().map(AuditTrail::reference).orElse(ANONYMOUS);
    }

    /** How entries name an actor. */
    static ActorRef reference(Actor actor) {
        return new ActorRef(actor.principal().id());
    }
}
