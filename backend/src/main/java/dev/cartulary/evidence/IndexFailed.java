package dev.cartulary.evidence;

/** The index over entries is damaged, or its disk fails. The log itself is not affected. */
public final class IndexFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IndexFailed(String what, Throwable cause) {
        super(what, cause);
    }
}
