package dev.cartulary.evidence;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for something that is about to happen and tells nobody when it does. */
final class Patience {
    /** Short beside the second between two checkpoints, long beside what asking costs. */
    private static final Duration PAUSE = Duration.ofMillis(10);

    private Patience() {}

    /** Whether it happened in time. An interrupted thread waits no longer. */
    static boolean until(BooleanSupplier happened, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return happened.getAsBoolean();
            }
        }
        return true;
    }
}
