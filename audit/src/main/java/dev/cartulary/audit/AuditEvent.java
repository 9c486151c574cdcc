package dev.cartulary.audit;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Something that happened and must be provable later. Made by {@link AuditLog#event}.
 *
 * @param id UUIDv7; the same event sent twice has the same id
 * @param type what happened
 * @param cause who did it, in which request
 * @param effect to what, with which outcome
 * @param facts what else, within the allow-list of the type
 */
public record AuditEvent(UUID id, AuditEventType type, Cause cause, Effect effect, SortedMap<String, Fact> facts) {
    /** Refuses facts that the type does not list. */
    public AuditEvent {
        facts.forEach(type::requireAllowed);
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    /** Collects an event. Request and facts are optional; the outcome is success unless said otherwise. */
    public static final class Builder {
        private final UUID id;
        private final AuditEventType type;
        private final ActorRef actor;
        private final ObjectRef object;
        private final SortedMap<String, Fact> facts = new TreeMap<>();
        private Optional<String> request = Optional.empty();
        private Outcome outcome = Outcome.SUCCEEDED;

        Builder(UUID id, AuditEventType type, ActorRef actor, ObjectRef object) {
            this.id = id;
            this.type = type;
            this.actor = actor;
            this.object = object;
        }

        /** The request the act was part of. */
        public Builder request(String requestId) {
            request = Optional.of(requestId);
            return this;
        }

        /** How it ended. */
        public Builder outcome(Outcome howItEnded) {
            outcome = howItEnded;
            return this;
        }

        /** Adds a number; the type must list {@code name} as a count. */
        public Builder count(String name, long value) {
            return fact(name, new Fact.Count(value));
        }

        /** Adds a word; the type must list {@code name} as a code. */
        public Builder code(String name, String value) {
            return fact(name, new Fact.Code(value));
        }

        /**
         * The event.
         *
         * @throws IllegalArgumentException when the request id could carry personal data
         */
        public AuditEvent build() {
            return new AuditEvent(id, type, new Cause(actor, request), new Effect(object, outcome), facts);
        }

        private Builder fact(String name, Fact fact) {
            type.requireAllowed(name, fact);
            facts.put(name, fact);
            return this;
        }
    }
}
