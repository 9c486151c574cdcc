package dev.cartulary.audit.checkpoint;

/** A well-formed note carries no valid signature of a known key, or a false signature in the name of one. */
public final class UntrustedNoteException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says which key failed, or that none is known. */
    public UntrustedNoteException(String message) {
        super(message);
    }
}
