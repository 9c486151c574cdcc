package dev.cartulary.audit.tiles;

/** A log on disk does not hash to what its checkpoint signs. */
public final class TamperedLogException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says which log and where. */
    public TamperedLogException(String message) {
        super(message);
    }
}
