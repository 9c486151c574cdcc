package dev.cartulary.evidence;

/** A checkpoint was not left. The message is one sentence for people who read the log; it holds no secret. */
public final class AnchorFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String sentence;

    public AnchorFailed(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
        this.sentence = sentence;
    }

    public AnchorFailed(Reason reason, String sentence, Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
        this.sentence = sentence;
    }

    /** Why, as entries of the log say it. */
    public Reason reason() {
        return reason;
    }

    /** Why, for people. */
    public String sentence() {
        return sentence;
    }

    /** Why a checkpoint was not left; the names stand in the log. */
    public enum Reason {
        /** No answer, or not in time. */
        UNREACHABLE("It does not answer."),
        /** An answer, and it is no. */
        REFUSED("It does not take the checkpoint."),
        /** A folder that is not there, full or read-only. */
        UNWRITABLE("It cannot be written."),
        /** Under the name of the checkpoint something else is kept. */
        OTHER_CONTENT("Something else is kept there under the name of this checkpoint."),
        /** The log does not extend what the witness saw: it was rolled back or forked, or the witness lies. */
        CONFLICT("conflict: this witness remembers another history"),
        /** Nobody foresaw it. */
        UNEXPECTED("It failed unexpectedly; the log file of the server tells more.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** What is known when only the code was kept. */
        String sentence() {
            return sentence;
        }

        /** Whether somebody may have tampered, with the log or with what is kept, so that trying again is not the answer. */
        public boolean alarming() {
            return switch (this) {
                case CONFLICT, OTHER_CONTENT -> true;
                case UNREACHABLE, REFUSED, UNWRITABLE, UNEXPECTED -> false;
            };
        }
    }
}
