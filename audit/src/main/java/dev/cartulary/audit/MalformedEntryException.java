package dev.cartulary.audit;

/** The bytes of an entry are not an audit entry that this version knows. */
public final class MalformedEntryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MalformedEntryException(long index, Throwable cause) {
        super("Entry " + index + " is not an audit entry of schema version 1: " + cause.getMessage(), cause);
    }
}
