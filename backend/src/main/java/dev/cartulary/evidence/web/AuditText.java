package dev.cartulary.evidence.web;

/** The formats of C2SP are text in UTF-8; a signature line begins with a dash that is not ASCII. */
final class AuditText {
    static final String PLAIN = "text/plain;charset=UTF-8";

    private AuditText() {}
}
