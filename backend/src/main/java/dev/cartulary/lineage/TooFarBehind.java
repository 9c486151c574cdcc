package dev.cartulary.lineage;

import dev.cartulary.problem.ErrorCode;
import dev.cartulary.problem.ProblemException;
import java.time.Duration;
import java.util.Optional;

/** More accepted events wait for the graph than may. What was accepted is safe; more is not taken in until there is room. */
public final class TooFarBehind extends ProblemException {
    private static final long serialVersionUID = 1L;

    private static final Duration WAIT = Duration.ofSeconds(30);

    TooFarBehind(long lag) {
        super(
                ErrorCode.TOO_FAR_BEHIND,
                lag + " accepted events wait to be brought into the graph, and no more may; send them again later.");
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(WAIT);
    }
}
