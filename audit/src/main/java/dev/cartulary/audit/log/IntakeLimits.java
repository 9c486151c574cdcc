package dev.cartulary.audit.log;

/**
 * How much may wait for the committer. A full intake makes appending threads wait; nothing is ever dropped.
 *
 * @param entries most entries waiting
 * @param bytes most bytes waiting; a single larger entry is let in when nothing else waits
 */
public record IntakeLimits(int entries, long bytes) {
    /** Refuses limits that let nothing in. */
    public IntakeLimits {
        if (entries < 1 || bytes < 1) {
            throw new IllegalArgumentException("Intake limits are positive");
        }
    }

    /** 8,192 entries or 16 MiB: two full batches. */
    public static IntakeLimits standard() {
        return new IntakeLimits(8_192, 16L << 20);
    }
}
