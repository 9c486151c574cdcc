package dev.cartulary.evidence;

import dev.cartulary.problem.ErrorCode;
import dev.cartulary.problem.ProblemException;
import java.time.Duration;
import java.util.Optional;

/** What was asked for will be there in a moment. */
public final class NotYet extends ProblemException {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    private NotYet(String sentence, Duration wait) {
        super(ErrorCode.CONFLICT, sentence);
        this.seconds = wait.toSeconds();
    }

    static NotYet unsigned(long index) {
        return new NotYet(
                "No checkpoint covers entry " + index + " yet; try again in a second.", Duration.ofSeconds(1));
    }

    static NotYet indexFailed() {
        return new NotYet(
                "The index over entries cannot be used and is being made anew from the log; try again in a few seconds.",
                Duration.ofSeconds(5));
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(Duration.ofSeconds(seconds));
    }
}
