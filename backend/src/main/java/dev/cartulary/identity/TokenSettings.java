package dev.cartulary.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tokens are looked up.
 *
 * @param refresh how long a token that was found is used without asking the graph again, 0 for always asking first: what a
 *     revocation through another process may take to count here
 */
@ConfigurationProperties("cartulary.tokens")
record TokenSettings(@DefaultValue("5s") Duration refresh) {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    TokenSettings {
        if (refresh.isNegative() || refresh.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("cartulary.tokens.refresh must be from 0s to 5m");
        }
    }
}
