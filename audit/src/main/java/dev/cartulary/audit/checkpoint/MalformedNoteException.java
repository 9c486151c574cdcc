package dev.cartulary.audit.checkpoint;

/** A signed text, key, proof file or policy does not have the form its specification demands. */
public final class MalformedNoteException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** Says what is wrong and, where known, in which line. */
    public MalformedNoteException(String message) {
        super(message);
    }

    /** Says what is wrong, with the failure of the decoder that noticed. */
    public MalformedNoteException(String message, Throwable cause) {
        super(message, cause);
    }
}
