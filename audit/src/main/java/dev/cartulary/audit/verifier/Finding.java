package dev.cartulary.audit.verifier;

/**
 * One thing that is wrong.
 *
 * @param verdict of what kind
 * @param detail what and where
 */
public record Finding(Verdict verdict, String detail) {}
