package dev.cartulary.lineage;

import java.time.Clock;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Counts accepted events, by the second for the last minute. */
@Component
class AcceptedLately {
    private static final int SECONDS = 60;

    private final Clock clock;
    private final long[] counts = new long[SECONDS];
    private long newest;
    private long total;

    AcceptedLately(Clock clock) {
        this.clock = clock;
        this.newest = clock.instant().getEpochSecond();
    }

    synchronized void add(int events) {
        moveOn();
        counts[slot(newest)] += events;
        total += events;
    }

    /** Within the last minute. */
    synchronized long lastMinute() {
        moveOn();
        return Arrays.stream(counts).sum();
    }

    /** Since the start. */
    synchronized long total() {
        return total;
    }

    private void moveOn() {
        long now = clock.instant().getEpochSecond();
        for (long second = Math.max(newest + 1, now - SECONDS + 1); second <= now; second++) {
            counts[slot(second)] = 0;
        }
        newest = Math.max(newest, now);
    }

    private static int slot(long second) {
        return (int) (second % SECONDS);
    }
}
