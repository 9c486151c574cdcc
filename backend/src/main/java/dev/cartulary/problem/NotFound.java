package dev.cartulary.problem;

/** The thing asked for does not exist, or not for the one who asks. */
public final class NotFound extends ProblemException {
    private static final long serialVersionUID = 1L;

    public NotFound(String detail) {
        super(ErrorCode.NOT_FOUND, detail);
    }
}
