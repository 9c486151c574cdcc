package dev.cartulary.lineage;

/** The graph answers, and will not have a batch. */
public final class BatchRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final DeadLetter.Kind kind;
    private final String code;

    /**
     * @param kind whether less at once may help
     * @param code what the graph calls the failure; without any value of the events
     */
    public BatchRefused(DeadLetter.Kind kind, String code, Throwable cause) {
        super("The graph refuses a batch: " + code, cause);
        this.kind = kind;
        this.code = code;
    }

    public DeadLetter.Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }
}
