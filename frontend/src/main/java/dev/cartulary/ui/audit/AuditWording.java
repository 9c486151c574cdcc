package dev.cartulary.ui.audit;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.Fact;
import dev.cartulary.audit.Outcome;
import dev.cartulary.ui.component.Wording;
import java.util.Map;

/** The words for what the log says in codes. */
final class AuditWording {
    private static final Map<String, String> OURSELVES = Map.of(
            "system:cartulary", "Cartulary",
            "system:start", "Cartulary, at its first start",
            "system:demo", "Cartulary, loading the demo",
            "system:audit-log", "The audit log itself",
            "system:anchoring", "Cartulary, anchoring",
            "system:retention", "Cartulary, by the retention rule",
            "system:key-epoch", "Cartulary, rotating keys",
            "anonymous:unknown", "Nobody signed in");

    private AuditWording() {}

    static String what(AuditEventType type) {
        return switch (type) {
            case SIGNED_IN -> "Signed in";
            case SIGN_IN_FAILED -> "Sign-in failed";
            case SIGNED_OUT -> "Signed out";
            case ACCESS_DENIED -> "Access denied";
            case TOKEN_CREATED -> "Token created";
            case TOKEN_REVOKED -> "Token revoked";
            case LINEAGE_INGESTED -> "Lineage taken in";
            case LINEAGE_REFUSED -> "Lineage refused";
            case DEAD_LETTER_REPLAYED -> "Dead letter tried again";
            case GRAPH_REBUILT -> "Lineage made anew";
            case STORE_MIGRATED -> "Store migrated";
            case APPLICATION_STARTED -> "Cartulary started";
            case APPLICATION_STOPPED -> "Cartulary stopped";
            case RECOVERY -> "Log recovered";
            case KEY_ROTATED -> "Signing key changed";
            case LOG_PRUNED -> "Old entries dropped";
            case AUDIT_VIEWED -> "Audit log read";
            case LOG_EXPORTED -> "Audit log exported";
            case CHECKPOINT_ANCHORED -> "Checkpoint anchored";
            case INDEX_REBUILT -> "Search index rebuilt";
            case SEALED_VALUE_READ -> "Sealed value opened";
            case SUBJECT_KEY_DESTROYED -> "Person's key destroyed";
            case KEY_EPOCH_ROTATED -> "Key epoch rotated";
        };
    }

    static String outcome(Outcome outcome) {
        return switch (outcome) {
            case SUCCEEDED -> "Done";
            case DENIED -> "Denied";
            case FAILED -> "Failed";
        };
    }

    /** The class of a shape that says the same as the word. */
    static String shape(Outcome outcome) {
        return switch (outcome) {
            case SUCCEEDED -> "completed";
            case DENIED -> "aborted";
            case FAILED -> "failed";
        };
    }

    /** A name, where the directory or this page knows one; the reference as it is otherwise. */
    static String who(ActorRef reference, Map<ActorRef, String> names) {
        String known = names.get(reference);
        return known != null ? known : OURSELVES.getOrDefault(reference.value(), reference.value());
    }

    static String fact(Fact fact) {
        return switch (fact) {
            case Fact.Count count -> Wording.number(count.value());
            case Fact.Code code -> code.value();
        };
    }

    /** {@code cut_bytes} becomes "Cut bytes". */
    static String term(String factName) {
        return Wording.type(factName);
    }
}
