package dev.cartulary.audit;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes UUIDs of version 7 (RFC 9562 section 5.7) that never decrease: 48 bits of milliseconds, a 12-bit counter within
 * one millisecond (section 6.2, method 1), 62 random bits. Safe for use by several threads.
 */
final class EventIds {
    private static final int COUNTER_BITS = 12;
    private static final long VERSION_7 = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final InstantSource clock;
    private final RandomGenerator random;
    private long last;

    EventIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    UUID next() {
        long tick = tick();
        long high = (tick >>> COUNTER_BITS << 16) | VERSION_7 | (tick & ((1 << COUNTER_BITS) - 1));
        return new UUID(high, VARIANT | (random.nextLong() >>> 2));
    }

    /** Milliseconds and counter in one number; a clock that stands or goes back only makes the counter run. */
    private synchronized long tick() {
        last = Math.max(last + 1, clock.millis() << COUNTER_BITS);
        return last;
    }
}
