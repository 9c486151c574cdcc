package dev.cartulary.monitoring;

import dev.cartulary.access.Access;
import dev.cartulary.catalog.EntityKind;
import dev.cartulary.catalog.EntityRef;
import dev.cartulary.catalog.RunState;
import dev.cartulary.monitoring.JobHealth.Running;
import dev.cartulary.monitoring.JobHealth.Verdict;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.policy.Action;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tells how a job fares, for whoever may view the catalog. */
@Service
public class CheckJob {
    /** What a page shows and a person looks through. */
    private static final int RECENT = 30;

    private final MonitoringStore store;
    private final Access access;
    private final MonitoringSettings settings;
    private final Clock clock;

    CheckJob(MonitoringStore store, Access access, MonitoringSettings settings, Clock clock) {
        this.store = store;
        this.access = access;
        this.settings = settings;
        this.clock = clock;
    }

    /** Over the window of the settings; empty when no job has the key. */
    public Optional<JobHealth> of(EntityKey key) {
        return of(key, settings.window());
    }

    /**
     * Empty when no job has the key.
     *
     * @param window positive, until now
     */
    public Optional<JobHealth> of(EntityKey key, Duration window) {
        access.require(Action.VIEW_CATALOG);
        return store.entity(key)
                .filter(entity -> entity.kind() == EntityKind.JOB)
                .map(job -> health(job, store.runs(key, settings.runs()), window));
    }

    private JobHealth health(EntityRef job, List<ObservedRun> runs, Duration window) {
        Instant now = clock.instant();
        Instant from = now.minus(window);
        List<ObservedRun> within =
                runs.stream().filter(run -> !run.startedAt().isBefore(from)).toList();
        Map<RunState, Integer> states = new EnumMap<>(RunState.class);
        within.forEach(run -> states.merge(run.state(), 1, Integer::sum));
        List<ObservedRun> successes = runs.stream()
                .filter(ObservedRun::succeeded)
                .limit(settings.history())
                .toList();
        Optional<Duration> allowed = allowed(successes);
        return new JobHealth(
                job,
                from,
                now,
                runs.size() == settings.runs() && within.size() == runs.size(),
                states,
                successRate(states),
                Percentiles.of(
                        durations(within.stream().filter(ObservedRun::succeeded).toList())),
                runs.stream().limit(RECENT).toList(),
                runs.stream()
                        .filter(run -> run.state() == RunState.RUNNING)
                        .map(run -> running(run, now, allowed))
                        .toList(),
                Freshness.of(
                        successes.stream()
                                .flatMap(run -> run.endedAt().stream())
                                .toList(),
                        now,
                        settings),
                store.tests(job.key(), RECENT));
    }

    /** Who stopped a run did not let it succeed, so an aborted one counts as ended without success. */
    private static Optional<Double> successRate(Map<RunState, Integer> states) {
        int completed = states.getOrDefault(RunState.COMPLETED, 0);
        int ended = completed + states.getOrDefault(RunState.FAILED, 0) + states.getOrDefault(RunState.ABORTED, 0);
        return ended == 0 ? Optional.empty() : Optional.of((double) completed / ended);
    }

    private Optional<Duration> allowed(List<ObservedRun> successes) {
        return Percentiles.of(durations(successes))
                .filter(durations -> durations.count() >= settings.minimumHistory())
                .map(durations -> Duration.ofMillis(Math.round(durations.p90().toMillis() * settings.overdue())));
    }

    private Running running(ObservedRun run, Instant now, Optional<Duration> allowed) {
        Duration elapsed = Duration.between(run.startedAt(), now);
        if (run.endless()) {
            return new Running(run, elapsed, Optional.empty(), Verdict.IN_TIME);
        }
        if (elapsed.compareTo(settings.hung()) > 0) {
            return new Running(run, elapsed, allowed, Verdict.HUNG);
        }
        boolean overdue = allowed.filter(limit -> elapsed.compareTo(limit) > 0).isPresent();
        return new Running(run, elapsed, allowed, overdue ? Verdict.OVERDUE : Verdict.IN_TIME);
    }

    private static List<Duration> durations(List<ObservedRun> runs) {
        return runs.stream().flatMap(run -> run.duration().stream()).toList();
    }
}
