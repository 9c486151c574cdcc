package dev.cartulary.openlineage.wire;

/**
 * A secret that was removed from an event. {@code ***} stands in its place.
 *
 * @param pointer the member that held it (RFC 6901)
 */
public record Redaction(String pointer, Rule rule) {

    /** Why the value was taken for a secret. */
    public enum Rule {
        /** The member's name says so, such as {@code database.password}. */
        MEMBER_NAME,
        /** The value of a name and value pair whose name says so, such as an environment variable. */
        NAMED_VALUE,
        /** The text contains a credential, such as the password in {@code postgres://user:password@host}. */
        TEXT
    }
}
