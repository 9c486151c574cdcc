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
 * @param details what else, within the allow-lists of the type
 */
public record AuditEvent(UUID id, AuditEventType type, Cause cause, Effect effect, Details details) {
    /** Refuses facts and sealed fields that the type does not list. */
    public AuditEvent {
        details.facts().forEach(type::requireAllowed);
        details.sealedFields().values().forEach(type::requireAllowed);
    }

    /**
     * What an event says beyond who, what and how it ended.
     *
     * @param facts codes and counts by name
     * @param sealedFields personal values by name, each under the key of its subject
     */
    public record Details(SortedMap<String, Fact> facts, SortedMap<String, SealedField> sealedFields) {
        /** Copies both and refuses a field under another name than its own. */
        public Details {
            sealedFields.forEach((name, field) -> {
                if (!field.name().equals(name)) {
                    throw new IllegalArgumentException("Field '" + field.name() + "' stands under '" + name + "'");
                }
            });
            facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
            sealedFields = Collections.unmodifiableSortedMap(new TreeMap<>(sealedFields));
        }
    }

    /** Codes and counts by name. */
    public SortedMap<String, Fact> facts() {
        return details.facts();
    }

    /** Personal values by name, sealed. */
    public SortedMap<String, SealedField> sealedFields() {
        return details.sealedFields();
    }

    /** Collects an event. Request, facts and sealed fields are optional; the outcome is success unless said otherwise. */
    public static final class Builder {
        private final UUID id;
        private final AuditEventType type;
        private final ActorRef actor;
        private final ObjectRef object;
        private final SortedMap<String, Fact> facts = new TreeMap<>();
        private final SortedMap<String, SealedField> sealedFields = new TreeMap<>();
        private Optional<String> request = Optional.empty();
        private Outcome outcome = Outcome.SUCCEEDED;

        Builder(UUID id, AuditEventType type, ActorRef actor, ObjectRef object) {
            this.id = id;
            this.type = type;
            this.actor = actor;
            this.object = object;
        }

        /** The id of the event, which personal values are sealed for. */
        public UUID id() {
            return id;
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

        /** Adds a personal value, sealed for {@link #id}; the type must list its name. */
        public Builder sealed(SealedField field) {
            type.requireAllowed(field);
            sealedFields.put(field.name(), field);
            return this;
        }

        /**
         * The event.
         *
         * @throws IllegalArgumentException when the request id could carry personal data
         */
        public AuditEvent build() {
            return new AuditEvent(
                    id, type, new Cause(actor, request), new Effect(object, outcome), new Details(facts, sealedFields));
        }

        private Builder fact(String name, Fact fact) {
            type.requireAllowed(name, fact);
            facts.put(name, fact);
            return this;
        }
    }
}
