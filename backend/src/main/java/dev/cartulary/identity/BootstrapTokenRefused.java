package dev.cartulary.identity;

/** CARTULARY_BOOTSTRAP_TOKEN cannot be used; the message says why, without repeating it. */
public final class BootstrapTokenRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BootstrapTokenRefused(String message) {
        super(message);
    }
}
