package dev.cartulary.audit.verifier;

import java.io.PrintWriter;
import java.util.function.LongConsumer;

/** Says on the error stream every two seconds how far a long command is, so that short ones stay silent. */
final class Progress implements LongConsumer {
    private static final long EVERY_NANOS = 2_000_000_000L;

    private final PrintWriter err;
    private long last = System.nanoTime();

    Progress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void accept(long entries) {
        long now = System.nanoTime();
        if (now - last >= EVERY_NANOS) {
            last = now;
            err.printf("%,d entries%n", entries);
            err.flush();
        }
    }
}
