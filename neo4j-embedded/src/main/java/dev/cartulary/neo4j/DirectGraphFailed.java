package dev.cartulary.neo4j;

/** The embedded database did not do what a program of this process asked of it. */
public final class DirectGraphFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final boolean passing;

    DirectGraphFailed(String code, boolean passing, Throwable cause) {
        super(cause);
        this.code = code;
        this.passing = passing;
    }

    /** Neo4j's name for it: https://neo4j.com/docs/status-codes/current/errors/all-errors/ */
    public String code() {
        return code;
    }

    /** Whether the same may succeed later. */
    public boolean passing() {
        return passing;
    }
}
