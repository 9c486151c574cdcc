package dev.cartulary.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Remembers failed sign-ins and tells how long the next attempt has to wait. Kept in memory: a restart forgives. */
@Component
class SignInBackoff {
    /** Names and addresses are chosen by whoever knocks, so their number needs a bound: a few MB at most. */
    private static final int REMEMBERED = 10_000;

    private final SignInSettings settings;
    private final Clock clock;
    private final Map<Attempt, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Attempt, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    SignInBackoff(SignInSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** How long this attempt has to wait; empty if it may go ahead. */
    synchronized Optional<Duration> remaining(Attempt attempt) {
        Failures past = failures.get(attempt);
        if (past == null) {
            return Optional.empty();
        }
        Duration left = Duration.between(clock.instant(), past.waitUntil);
        return Optional.of(left).filter(Duration::isPositive);
    }

    synchronized void failed(Attempt attempt) {
        Failures past = failures.get(attempt);
        int count = past == null ? 1 : past.count + 1;
        failures.put(attempt, new Failures(count, clock.instant().plus(waitAfter(count))));
    }

    synchronized void succeeded(Attempt attempt) {
        failures.remove(attempt);
    }

    private Duration waitAfter(int count) {
        if (count <= settings.freeAttempts()) {
            return Duration.ZERO;
        }
        // 2^30 s is longer than any wait that makes sense, and still a positive int.
        int doublings = Math.min(count - settings.freeAttempts() - 1, 30);
        Duration wait = settings.firstWait().multipliedBy(1L << doublings);
        return wait.compareTo(settings.longestWait()) < 0 ? wait : settings.longestWait();
    }

    /** Who tried, and from where. */
    record Attempt(String account, String address) {
        private static final int LONGEST_ACCOUNT = 100;

        Attempt {
            account = account.length() > LONGEST_ACCOUNT ? account.substring(0, LONGEST_ACCOUNT) : account;
        }
    }

    private record Failures(int count, Instant waitUntil) {}
}
