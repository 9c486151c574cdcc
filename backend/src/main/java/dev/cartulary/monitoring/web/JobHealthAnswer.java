package dev.cartulary.monitoring.web;

import dev.cartulary.catalog.RunState;
import dev.cartulary.monitoring.JobHealth;
import dev.cartulary.monitoring.ObservedRun;
import dev.cartulary.monitoring.Percentiles;
import dev.cartulary.monitoring.TestOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How a job fares, as JSON.
 *
 * @param successRate from 0 to 1
 */
record JobHealthAnswer(
        String key,
        Instant from,
        Instant until,
        boolean truncated,
        Map<RunState, Integer> states,
        Optional<Double> successRate,
        Optional<Durations> durations,
        FreshnessAnswer freshness,
        List<RunningRun> running,
        List<RecentRun> recent,
        List<Test> tests) {
    static JobHealthAnswer of(JobHealth health) {
        return new JobHealthAnswer(
                health.job().key().value(),
                health.from(),
                health.until(),
                health.truncated(),
                health.states(),
                health.successRate(),
                health.durations().map(Durations::of),
                FreshnessAnswer.of(health.freshness()),
                health.running().stream().map(RunningRun::of).toList(),
                health.recent().stream().map(RecentRun::of).toList(),
                health.tests().stream().map(Test::of).toList());
    }

    record Test(
            UUID run,
            String name,
            String status,
            Optional<String> severity,
            Optional<String> type,
            Optional<String> expected,
            Optional<String> actual) {
        static Test of(TestOutcome test) {
            return new Test(
                    test.run().value(),
                    test.name(),
                    test.status(),
                    test.severity(),
                    test.type(),
                    test.expected(),
                    test.actual());
        }
    }

    record Durations(long p50Ms, long p90Ms, long p99Ms, int runs) {
        static Durations of(Percentiles percentiles) {
            return new Durations(
                    percentiles.p50().toMillis(),
                    percentiles.p90().toMillis(),
                    percentiles.p99().toMillis(),
                    percentiles.count());
        }
    }

    /** @param allowedMs absent where nobody knows how long it may take */
    record RunningRun(UUID id, Instant startedAt, long elapsedMs, Optional<Long> allowedMs, JobHealth.Verdict verdict) {
        static RunningRun of(JobHealth.Running running) {
            return new RunningRun(
                    running.run().id().value(),
                    running.run().startedAt(),
                    running.elapsed().toMillis(),
                    running.allowed().map(Duration::toMillis),
                    running.verdict());
        }
    }

    record RecentRun(
            UUID id,
            RunState state,
            Instant startedAt,
            Optional<Instant> endedAt,
            Optional<Long> durationMs,
            Optional<String> error) {
        static RecentRun of(ObservedRun run) {
            return new RecentRun(
                    run.id().value(),
                    run.state(),
                    run.startedAt(),
                    run.endedAt(),
                    run.duration().map(Duration::toMillis),
                    run.error());
        }
    }
}
