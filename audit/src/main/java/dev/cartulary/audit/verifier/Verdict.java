package dev.cartulary.audit.verifier;

/** What a verification came to, each with the exit code of the command. Listed from the worst to the best. */
public enum Verdict {
    /** Two checkpoints signed by the log contradict each other. Both are printed: together they are evidence. */
    FORK(5),
    /** Something was changed after it was signed. */
    TAMPERED(2),
    /** The log is older than the checkpoint that was remembered. */
    ROLLBACK(4),
    /** Entries are missing, or there is more than the checkpoint signs. */
    INCOMPLETE(3),
    /** Too few witnesses have cosigned. */
    QUORUM_NOT_MET(6),
    /** Everything that was checked holds. */
    OK(0);

    private final int exitCode;

    Verdict(int exitCode) {
        this.exitCode = exitCode;
    }

    /** The exit code of the process. */
    public int exitCode() {
        return exitCode;
    }
}
