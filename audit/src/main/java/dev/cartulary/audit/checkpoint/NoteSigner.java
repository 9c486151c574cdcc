package dev.cartulary.audit.checkpoint;

/** Signs note texts with one key, wherever the private half is kept. Safe for use by several threads. */
public interface NoteSigner {
    /** The public half. */
    VerifierKey verifierKey();

    /**
     * Signs a text that ends in LF.
     *
     * @throws IllegalStateException when the key cannot sign
     */
    NoteSignature sign(String text);
}
