package dev.cartulary.identity;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.ObjectRef;
import dev.cartulary.audit.Outcome;
import dev.cartulary.problem.GraphUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Records who signed in, and keeps the name for those who read the log. Failures are recorded too, but of one address no more than a
 * handful a minute: whoever knocks without credentials must not be able to fill the disk.
 */
@Component
class SignInRecords {
    private static final Logger LOG = LoggerFactory.getLogger(SignInRecords.class);
    private static final String ADDRESS = "address";
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int ENTRIES_PER_WINDOW = 10;
    private static final int REMEMBERED = 10_000;
    private static final ObjectRef SERVICE = new ObjectRef("service:cartulary");

    private final AuditTrail trail;
    private final People people;
    private final Clock clock;
    private final Map<String, Window> windows = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > REMEMBERED;
        }
    };

    SignInRecords(AuditTrail trail, People people, Clock clock) {
        this.trail = trail;
        this.people = people;
        this.clock = clock;
    }

    /** A person is signed in as soon as this returns. */
    void person(Actor actor, String method, String address) {
        ActorRef reference = AuditTrail.reference(actor);
        trail.enter(
                reference,
                AuditEventType.SIGNED_IN,
                SERVICE,
                event -> trail.seal(event.code("method", method), reference, ADDRESS, address));
        if (reference.value().startsWith(Person.KIND)) {
            remember(new Person(reference, actor.displayName(), clock.instant()));
        }
    }

    private void remember(Person person) {
        try {
            people.remember(person);
        } catch (GraphUnavailable e) {
            LOG.warn(
                    "The name of {} could not be kept; the next sign-in tries again.",
                    person.reference().value(),
                    e);
        }
    }

    /** Somebody at {@code address} was turned away. All such addresses are sealed under one key: whose they are is not known. */
    void failure(String address, String method) {
        if (isWithinBudget(address)) {
            trail.enter(
                    AuditTrail.ANONYMOUS,
                    AuditEventType.SIGN_IN_FAILED,
                    SERVICE,
                    event -> trail.seal(
                            event.outcome(Outcome.DENIED).code("method", method).code("reason", "UNKNOWN_CREDENTIALS"),
                            AuditTrail.ANONYMOUS,
                            ADDRESS,
                            address));
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
