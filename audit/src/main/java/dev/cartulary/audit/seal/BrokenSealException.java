package dev.cartulary.audit.seal;

/** A sealed field does not open under its own key: it was changed, or sealed for another entry. */
public final class BrokenSealException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BrokenSealException(String field, SealContext context, Throwable cause) {
        super("Field '" + field + "' of event " + context.event() + " was changed or sealed for another place", cause);
    }
}
