package dev.cartulary.lineage;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits between tries: short at first, since most failures pass at once, and never long enough to be noticed when they are over. */
final class Backoff {
    private static final Logger LOG = LoggerFactory.getLogger(Backoff.class);

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final CountDownLatch ended = new CountDownLatch(1);
    private Duration next = FIRST;

    /** Waits, longer with every call, until {@link #end} at most. */
    void await() {
        Duration wait = next;
        next = wait.multipliedBy(2).compareTo(LONGEST) < 0 ? wait.multipliedBy(2) : LONGEST;
        try {
            boolean early = ended.await(wait.toMillis(), TimeUnit.MILLISECONDS);
            LOG.trace("Ended early: {}", early);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Something went well. */
    void reset() {
        next = FIRST;
    }

    /** Nobody waits from here on. */
    void end() {
        ended.countDown();
    }
}
