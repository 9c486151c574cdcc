package dev.cartulary.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys of people, under which the audit log seals what it says about them.
 *
 * @param epoch after which all keys are wrapped anew; a destroyed key is gone from older copies of the key table by then. 30 days keep the
 *     date that a person is told well below the month that GDPR Art. 12(3) gives for an answer to most requests
 */
@ConfigurationProperties("cartulary.subject-keys")
public record SubjectKeySettings(@DefaultValue("30d") Duration epoch) {
    private static final Duration SHORTEST = Duration.ofHours(1);

    public SubjectKeySettings {
        if (epoch.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("cartulary.subject-keys.epoch must be at least 1h");
        }
    }
}
