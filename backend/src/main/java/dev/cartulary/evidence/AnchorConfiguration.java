package dev.cartulary.evidence;

import dev.cartulary.audit.AuditLog;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the settings of anchors known, and puts together what their schedule works with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AnchorSettings.class)
class AnchorConfiguration {
    @Bean
    AnchorTurn.Past anchorPast(AuditLog log, AnchorLedger ledger) {
        return new AnchorTurn.Past(log, ledger);
    }

    @Bean
    AnchorTurn.Pace anchorPace(AnchorSettings settings, Clock clock, SecureRandom random) {
        return new AnchorTurn.Pace(settings.every(), clock, random);
    }
}
