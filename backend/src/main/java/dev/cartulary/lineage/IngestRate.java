package dev.cartulary.lineage;

import dev.cartulary.audit.ActorRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How fast events may come, from one sender and from all. */
@Component
class IngestRate {
    /** Senders whose buckets are kept; those that are full are as good as new ones and are dropped then. */
    private static final int KEPT = 1_000;

    private final FloodSettings.Rate settings;
    private final Clock clock;
    private final Optional<EventBucket> total;
    private final Map<ActorRef, EventBucket> senders = new HashMap<>();

    IngestRate(FloodSettings settings, Clock clock) {
        this.settings = settings.rate();
        this.clock = clock;
        this.total = this.settings.total() == 0 ? Optional.empty() : Optional.of(bucket(this.settings.total()));
    }

    /** Returns only if a sender may send something now; throws {@link TooFast} otherwise. */
    void require(ActorRef sender) {
        Instant now = clock.instant();
        own(sender).map(bucket -> bucket.wait(now)).filter(Duration::isPositive).ifPresent(wait -> {
            throw new TooFast(settings.perToken() + " events per second from one token", wait);
        });
        total.map(bucket -> bucket.wait(now)).filter(Duration::isPositive).ifPresent(wait -> {
            throw new TooFast(settings.total() + " events per second from all tokens", wait);
        });
    }

    /** A sender sent events. */
    void count(ActorRef sender, int events) {
        own(sender).ifPresent(bucket -> bucket.take(events));
        total.ifPresent(bucket -> bucket.take(events));
    }

    private Optional<EventBucket> own(ActorRef sender) {
        if (settings.perToken() == 0) {
            return Optional.empty();
        }
        synchronized (senders) {
            if (senders.size() >= KEPT) {
                Instant now = clock.instant();
                senders.values().removeIf(bucket -> bucket.isFull(now));
            }
            return Optional.of(senders.computeIfAbsent(sender, _ -> bucket(settings.perToken())));
        }
    }

    private EventBucket bucket(long rate) {
        return new EventBucket(rate, settings.burst(), clock.instant());
    }
}
