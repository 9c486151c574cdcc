package dev.cartulary.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A failure that was foreseen and has a code. Its message is one sentence for the caller. */
public abstract class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final String sentence;

    protected ProblemException(ErrorCode code, String detail) {
        super(detail);
        this.code = code;
        this.sentence = detail;
    }

    protected ProblemException(ErrorCode code, String detail, @Nullable Throwable cause) {
        super(detail, cause);
        this.code = code;
        this.sentence = detail;
    }

    /** What kind of failure it is. */
    public final ErrorCode code() {
        return code;
    }

    /** What happened, for the caller. */
    public final String sentence() {
        return sentence;
    }

    /** What is wrong in detail; empty where the message says it all. */
    public List<Flaw> flaws() {
        return List.of();
    }

    /** When trying again makes sense; empty where only a different request can succeed. */
    public Optional<Duration> retryAfter() {
        return Optional.empty();
    }
}
