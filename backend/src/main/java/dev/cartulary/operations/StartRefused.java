package dev.cartulary.operations;

/** Cartulary cannot start; the message is one sentence for the operator that names the cause and the remedy. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartRefused(String message) {
        super(message);
    }

    public StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
