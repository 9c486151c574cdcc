package dev.cartulary.problem;

/** The audit log cannot be written, so nothing that must be recorded is done. An operator has to look. */
public final class AuditUnavailable extends ProblemException {
    private static final long serialVersionUID = 1L;

    public AuditUnavailable(Throwable cause) {
        super(
                ErrorCode.AUDIT_UNAVAILABLE,
                "What was asked for must be recorded, and the audit log cannot be written. Ask an operator.",
                cause);
    }
}
