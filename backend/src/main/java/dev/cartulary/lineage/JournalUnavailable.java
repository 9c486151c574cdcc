package dev.cartulary.lineage;

import dev.cartulary.problem.ErrorCode;
import dev.cartulary.problem.ProblemException;
import java.time.Duration;
import java.util.Optional;

/** Accepted events cannot be kept, so none are accepted. Senders should try again; an operator has to look. */
public final class JournalUnavailable extends ProblemException {
    private static final long serialVersionUID = 1L;

    /** A full disk is not mended within seconds. */
    private static final Duration WAIT = Duration.ofSeconds(30);

    JournalUnavailable(Throwable cause) {
        super(ErrorCode.JOURNAL_UNAVAILABLE, "Events cannot be stored at the moment; send them again later.", cause);
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(WAIT);
    }
}
