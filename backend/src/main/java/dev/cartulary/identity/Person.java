package dev.cartulary.identity;

import dev.cartulary.audit.ActorRef;
import java.time.Instant;

/**
 * Whom an opaque reference stands for.
 *
 * @param reference how entries of the audit log name the person
 * @param displayName as the person's identity provider last gave it
 * @param lastSeen last sign-in
 */
public record Person(ActorRef reference, String displayName, Instant lastSeen) {
    /** What references of people begin with; others stand for tokens and for Cartulary itself. */
    public static final String KIND = "user:";
}
