package dev.cartulary.openlineage.push;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells whoever waits: refusals, one a line, on standard output; everything else on standard error. */
final class PushReport {
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final double NANOS = 1e9;

    private final PrintStream out;
    private final PrintStream err;
    private final long begun = System.nanoTime();
    private long told = begun;
    private long accepted;
    private long refused;
    private String answered = "";

    PushReport(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    void refused(String place, String reason) {
        refused++;
        out.println(place + ": " + reason);
    }

    void accepted(int events) {
        accepted += events;
    }

    /** Everything up to a place was answered. */
    void answered(String place) {
        answered = place;
        long now = System.nanoTime();
        if (now - told >= EVERY.toNanos()) {
            told = now;
            say(figures() + ", at " + place);
        }
    }

    void say(String sentence) {
        err.println("cartulary: " + sentence);
    }

    /** Where to go on after a stop. */
    String answered() {
        return answered.isEmpty() ? "Nothing was answered." : "Everything up to " + answered + " was answered.";
    }

    String figures() {
        double seconds = (System.nanoTime() - begun) / NANOS;
        long events = accepted + refused;
        return String.format(
                Locale.ROOT,
                "%d events in %.1f s (%.0f/s), %d accepted, %d refused",
                events,
                seconds,
                events / Math.max(seconds, 0.001),
                accepted,
                refused);
    }

    ExitCode exitCode() {
        return refused == 0 ? ExitCode.ALL_ACCEPTED : ExitCode.SOME_REFUSED;
    }
}
