package dev.cartulary.lineage;

import java.time.Duration;
import java.time.Instant;

/**
 * A bucket of tokens, one for each event, that fills at a steady rate. It may be overdrawn: how many events a body has is known
 * only when it was read, and a batch larger than the bucket must pass some time. These few lines are all that is wanted of a library.
 */
final class EventBucket {
    private static final double NANOS = 1e9;

    private final double rate;
    private final double most;
    private double level;
    private Instant filled;

    /**
     * @param rate events per second, greater than 0
     * @param burst how many seconds' worth the bucket holds
     */
    EventBucket(long rate, Duration burst, Instant now) {
        this.rate = rate;
        this.most = Math.max(1, rate * (burst.toNanos() / NANOS));
        this.level = most;
        this.filled = now;
    }

    /** How long until an event may pass; zero if one may now. */
    synchronized Duration wait(Instant now) {
        fill(now);
        return level >= 1 ? Duration.ZERO : Duration.ofNanos((long) Math.ceil((1 - level) / rate * NANOS));
    }

    /** Events passed. */
    synchronized void take(int events) {
        level -= events;
    }

    /** Whether nothing passed for long enough that the bucket is as good as a new one. */
    synchronized boolean isFull(Instant now) {
        fill(now);
        return level >= most;
    }

    private void fill(Instant now) {
        // A clock that was set back fills nothing, and one that was set forward fills the bucket once.
        double seconds = Math.max(0, Duration.between(filled, now).toNanos() / NANOS);
        level = Math.min(most, level + seconds * rate);
        filled = now;
    }
}
