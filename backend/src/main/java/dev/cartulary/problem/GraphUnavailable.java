package dev.cartulary.problem;

import java.time.Duration;
import java.util.Optional;

/** The graph database does not answer at the moment. */
public final class GraphUnavailable extends ProblemException {
    private static final long serialVersionUID = 1L;

    /** An embedded database that recovers, or a cluster that elects a leader, needs some seconds. */
    private static final Duration WAIT = Duration.ofSeconds(5);

    public GraphUnavailable(Throwable cause) {
        super(ErrorCode.GRAPH_UNAVAILABLE, "The graph database does not answer; try again in a few seconds.", cause);
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(WAIT);
    }
}
