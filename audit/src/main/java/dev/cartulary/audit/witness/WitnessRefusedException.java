package dev.cartulary.audit.witness;

/** A witness did not cosign. When it names a conflict or an inconsistency, the log may have been rolled back or forked. */
public final class WitnessRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    WitnessRefusedException(String message) {
        super(message);
    }
}
