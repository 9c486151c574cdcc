package dev.cartulary.monitoring;

import dev.cartulary.catalog.EntityRef;
import dev.cartulary.catalog.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a job fares.
 *
 * @param from begin of the window; runs that started in it are counted
 * @param until its end
 * @param truncated whether there were more runs in the window than were examined
 * @param states how many runs of the window are in each state
 * @param successRate share of the completed among those that ended; absent where none has
 * @param durations of the completed ones
 * @param recent newest runs whenever they were, newest first
 * @param running runs that go on
 * @param freshness of its successes
 * @param tests of the newest run that told any
 */
public record JobHealth(
        EntityRef job,
        Instant from,
        Instant until,
        boolean truncated,
        Map<RunState, Integer> states,
        Optional<Double> successRate,
        Optional<Percentiles> durations,
        List<ObservedRun> recent,
        List<Running> running,
        Freshness freshness,
        List<TestOutcome> tests) {
    public JobHealth {
        states = Map.copyOf(states);
        recent = List.copyOf(recent);
        running = List.copyOf(running);
        tests = List.copyOf(tests);
    }

    /**
     * A run that goes on.
     *
     * @param allowed how long runs of its job may take; absent where too few have ended to know, and for endless ones
     */
    public record Running(ObservedRun run, Duration elapsed, Optional<Duration> allowed, Verdict verdict) {}

    /** Whether a run that goes on should have ended. */
    public enum Verdict {
        /** Nothing is amiss. */
        IN_TIME,
        /** It takes longer than runs of its job do. */
        OVERDUE,
        /** It takes so long that its producer has most likely died without a word. */
        HUNG
    }
}
