package dev.cartulary.lineage;

import dev.cartulary.problem.ErrorCode;
import dev.cartulary.problem.ProblemException;
import java.time.Duration;
import java.util.Optional;

/** The bodies of other requests take all the memory that bodies may. Nothing of this one was taken in. */
public final class TooMuchAtOnce extends ProblemException {
    private static final long serialVersionUID = 1L;

    /** It was waited for already, and others need time to end. */
    private static final Duration WAIT = Duration.ofSeconds(5);

    TooMuchAtOnce() {
        super(
                ErrorCode.TOO_MUCH_AT_ONCE,
                "Other requests take all the memory that bodies with events may; send this again later.");
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(WAIT);
    }
}
