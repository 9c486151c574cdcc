package dev.cartulary.lineage;

import dev.cartulary.problem.ErrorCode;
import dev.cartulary.problem.ProblemException;
import java.time.Duration;
import java.util.Optional;

/** Events come faster than was agreed. Nothing of the request was read. */
public final class TooFast extends ProblemException {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    /** @param wait until the next event may come */
    TooFast(String agreed, Duration wait) {
        super(ErrorCode.TOO_FAST, "No more than " + agreed + " may come; send this again later.");
        // The header has whole seconds, and a moment too early would be refused again.
        this.wait = Duration.ofSeconds(wait.plusSeconds(1).minusNanos(1).toSeconds());
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(wait);
    }
}
