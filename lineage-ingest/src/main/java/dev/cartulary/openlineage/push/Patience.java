package dev.cartulary.openlineage.push;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long to wait before the next try, and when to stop trying. */
final class Patience {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    /** What a server may ask for; more is an error of whoever computed it. */
    private static final Duration LONGEST_ASKED = Duration.ofMinutes(5);
    /** Where nothing ever answered, the address is wrong rather than the server away. */
    private static final Duration UNTIL_FIRST_ANSWER = Duration.ofSeconds(10);

    private final Clock clock;
    private final Duration longest;
    private boolean everAnswered;
    private long since;
    private Duration next = FIRST;
    private Optional<Duration> asked = Optional.empty();

    Patience(Duration longest, Clock clock) {
        this.longest = longest;
        this.clock = clock;
    }

    /** Something new is sent. */
    void begin() {
        since = System.nanoTime();
        next = FIRST;
        asked = Optional.empty();
    }

    /** There is a server, whatever it says. */
    void answered() {
        everAnswered = true;
    }

    /** The server says when to come again: in seconds or at a time (RFC 9110 section 10.2.3). */
    void asked(Optional<String> retryAfter) {
        asked = retryAfter.map(String::strip).flatMap(this::duration).map(wait -> shorter(wait, LONGEST_ASKED));
    }

    /** Waits, longer with each call or as long as was asked for; false when it is time to give up. */
    boolean wait(String trouble, PushReport report) {
        Duration most = everAnswered ? longest : shorter(longest, UNTIL_FIRST_ANSWER);
        Duration wait = asked.orElse(next);
        next = shorter(next.multipliedBy(2), LONGEST);
        asked = Optional.empty();
        if (System.nanoTime() - since + wait.toNanos() > most.toNanos()) {
            return false;
        }
        report.say(trouble + "; trying again in " + wait.toMillis() + " ms");
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return true;
    }

    private Optional<Duration> duration(String retryAfter) {
        if (retryAfter.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)));
        }
        try {
            Instant at = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(clock.instant(), at);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
