package dev.cartulary.audit;

import static dev.cartulary.audit.Fact.Kind.CODE;
import static dev.cartulary.audit.Fact.Kind.COUNT;

import java.util.Map;
import java.util.Set;

/**
 * Everything the log can say, each with the facts it may carry in clear and the personal values it may carry sealed. What
 * is not listed is refused: the list is what keeps personal data out.
 */
public enum AuditEventType {
    /** Somebody proved who they are. {@code method}: how; sealed {@code address}: from which network address. */
    SIGNED_IN(Map.of("method", CODE), Set.of("address")),
    /**
     * Somebody failed to prove who they are; the actor is {@code anonymous:…}. {@code reason}: why, as a code; sealed
     * {@code address}: from which network address.
     */
    SIGN_IN_FAILED(Map.of("method", CODE, "reason", CODE), Set.of("address")),
    /** Somebody ended their session. */
    SIGNED_OUT(Map.of("reason", CODE)),
    /** The authorizer denied an act. {@code action}: which; {@code reason}: the determining policy or error code. */
    ACCESS_DENIED(Map.of("action", CODE, "reason", CODE)),
    /** An API token was made. {@code expires}: date; {@code scope}: what it may do; sealed {@code name}: as its owner wrote it. */
    TOKEN_CREATED(Map.of("expires", CODE, "scope", CODE), Set.of("name")),
    /** An API token was made worthless. {@code reason}: why. */
    TOKEN_REVOKED(Map.of("reason", CODE)),
    /** Lineage events arrived. Counts of {@code events} received, {@code accepted} and {@code refused}. */
    LINEAGE_INGESTED(Map.of("events", COUNT, "accepted", COUNT, "refused", COUNT)),
    /** A request with lineage was refused as a whole. {@code reason}: error code; {@code bytes}: its size. */
    LINEAGE_REFUSED(Map.of("reason", CODE, "bytes", COUNT)),
    /** An accepted event that the graph would not have was tried again; the object is its entry of the journal. */
    DEAD_LETTER_REPLAYED(Map.of("index", COUNT)),
    /** The lineage is about to be made anew from {@code entries} of the journal, the oldest of which is {@code minimum}. */
    GRAPH_REBUILT(Map.of("entries", COUNT, "minimum", COUNT)),
    /** The catalog's store was changed to a newer shape. {@code from}, {@code to}: versions. */
    STORE_MIGRATED(Map.of("from", CODE, "to", CODE, "migrations", COUNT)),
    /** The application accepts requests. {@code version}: of the software. */
    APPLICATION_STARTED(Map.of("version", CODE)),
    /** The application ends in good order. */
    APPLICATION_STOPPED(Map.of("version", CODE)),
    /**
     * Opening the log cut off an unfinished write ({@code cut_bytes}), or an operator repaired it: {@code kept} entries
     * remain of {@code signed}, whose root was {@code root}; {@code reason} says what was wrong.
     */
    RECOVERY(Map.of("kept", COUNT, "signed", COUNT, "cut_bytes", COUNT, "root", CODE, "reason", CODE)),
    /** From here on other keys sign. {@code before}, {@code after}: key ids, joined by a dot. */
    KEY_ROTATED(Map.of("before", CODE, "after", CODE)),
    /** Entries below {@code minimum} are dropped after their retention; the tree keeps their hashes. */
    LOG_PRUNED(Map.of("minimum", COUNT, "policy", CODE)),
    /** Somebody read the log. {@code filters}: what they searched by, as names joined by '+'; {@code entries}: how many matched. */
    AUDIT_VIEWED(Map.of("filters", CODE, "entries", COUNT)),
    /** Somebody took a copy of the log as it was at {@code size} entries with {@code root}. */
    LOG_EXPORTED(Map.of("size", COUNT, "root", CODE)),
    /**
     * A checkpoint of {@code size} entries with {@code root} was left with somebody else, or could not be ({@code reason}).
     * {@code kind}: how; the object names the anchor.
     */
    CHECKPOINT_ANCHORED(Map.of("kind", CODE, "size", COUNT, "root", CODE, "reason", CODE)),
    /** The index over entries was made anew from the log; it then held {@code entries}. */
    INDEX_REBUILT(Map.of("entries", COUNT)),
    /** The key of a person or other subject is about to be destroyed; the object is the subject. {@code epoch}: of the key that wraps it. */
    SUBJECT_KEY_DESTROYED(Map.of("epoch", COUNT, "reason", CODE)),
    /** Somebody opened a sealed value; the object is the entry that carries it, {@code field} its name. */
    SEALED_VALUE_READ(Map.of("field", CODE)),
    /**
     * All subject keys that remain ({@code keys}) are about to be wrapped by the key of {@code epoch}, and the key before it to be
     * destroyed: after that no copy of the older key table opens anything.
     */
    KEY_EPOCH_ROTATED(Map.of("epoch", COUNT, "keys", COUNT));

    private final Map<String, Fact.Kind> facts;
    private final Set<String> sealedFields;

    AuditEventType(Map<String, Fact.Kind> facts) {
        this(facts, Set.of());
    }

    AuditEventType(Map<String, Fact.Kind> facts, Set<String> sealedFields) {
        this.facts = facts;
        this.sealedFields = sealedFields;
    }

    /** The names of the facts this type may carry, each with its kind. None is required. */
    public Map<String, Fact.Kind> facts() {
        return facts;
    }

    /** The names of the personal values this type may carry, sealed under the key of their subject. None is required. */
    public Set<String> sealedFields() {
        return sealedFields;
    }

    void requireAllowed(SealedField field) {
        if (!sealedFields.contains(field.name())) {
            throw new IllegalArgumentException(this + " has no sealed field '" + field.name() + "'");
        }
    }

    void requireAllowed(String name, Fact fact) {
        if (facts.get(name) != fact.kind()) {
            throw new IllegalArgumentException(this + " has no fact '" + name + "' of kind " + fact.kind());
        }
    }
}
