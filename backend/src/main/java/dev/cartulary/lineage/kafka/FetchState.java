package dev.cartulary.lineage.kafka;

import dev.cartulary.lineage.EventSource;
import dev.cartulary.lineage.EventSource.State;
import dev.cartulary.lineage.TakeFetchedEvents.Taken;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** How the fetching goes, told by the thread that does it and asked by any. */
final class FetchState {
    private final String name;
    private final Clock clock;
    private State state = State.CONNECTING;
    private Instant since;
    private Optional<String> trouble = Optional.empty();
    private long accepted;
    private long refused;

    FetchState(String name, Clock clock) {
        this.name = name;
        this.clock = clock;
        this.since = clock.instant();
    }

    synchronized void is(State now, Optional<String> what) {
        if (state != now) {
            state = now;
            since = clock.instant();
        }
        trouble = what;
    }

    synchronized void took(Taken taken) {
        accepted += taken.accepted();
        refused += taken.refused();
    }

    synchronized EventSource.Figures figures() {
        return new EventSource.Figures(name, state, since, trouble, accepted, refused);
    }
}
