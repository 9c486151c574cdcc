package dev.cartulary.identity;

import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.ObjectRef;
import dev.cartulary.audit.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Records failed sign-ins, but of one address no more than a handful a minute: whoever knocks without credentials must not be
 * able to fill the disk. The address itself is personal data and stays in memory.
 */
@Component
class SignInFailures {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int ENTRIES_PER_WINDOW = 10;
    private static final int REMEMBERED = 10_000;
    private static final ObjectRef SERVICE = new ObjectRef("service:cartulary");

    private final AuditTrail trail;
    private final Clock clock;
    private final Map<String, Window> windows = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > REMEMBERED;
        }
    };

    SignInFailures(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    void enter(String address, String method) {
        if (isWithinBudget(address)) {
            trail.enter(
                    AuditTrail.ANONYMOUS,
                    AuditEventType.SIGN_IN_FAILED,
                    SERVICE,
                    event ->
                            event.outcome(Outcome.DENIED).code("method", method).code("reason", "UNKNOWN_CREDENTIALS"));
        }
    }

    private synchronized boolean isWithinBudget(String address) {
        Instant now = clock.instant();
        Window window = windows.get(address);
        if (window == null || !now.isBefore(window.end)) {
            windows.put(address, new Window(now.plus(WINDOW), 1));
            return true;
        }
        windows.put(address, new Window(window.end, window.entries + 1));
        return window.entries < ENTRIES_PER_WINDOW;
    }

    private record Window(Instant end, int entries) {}
}
