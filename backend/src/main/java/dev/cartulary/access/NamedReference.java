package dev.cartulary.access;

import dev.cartulary.audit.ActorRef;

/** A reference of the audit log and the name it has today. */
public record NamedReference(ActorRef reference, String name) {}
