package dev.cartulary.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How failed sign-ins are slowed down, for each account and address by itself, so that nobody can lock out somebody else.
 *
 * @param freeAttempts failures without any wait; a person mistypes a password a few times
 * @param firstWait after the first failure beyond those; it doubles with every further one
 * @param longestWait the doubling ends here: 300 s leave 288 guesses a day
 */
@ConfigurationProperties("cartulary.sign-in")
record SignInSettings(
        @DefaultValue("5") int freeAttempts,
        @DefaultValue("1s") Duration firstWait,
        @DefaultValue("5m") Duration longestWait) {
    SignInSettings {
        if (freeAttempts < 0) {
            throw new IllegalArgumentException("cartulary.sign-in.free-attempts must not be negative");
        }
        if (!firstWait.isPositive() || longestWait.compareTo(firstWait) < 0) {
            throw new IllegalArgumentException(
                    "cartulary.sign-in.first-wait must be positive and not longer than cartulary.sign-in.longest-wait");
        }
    }
}
