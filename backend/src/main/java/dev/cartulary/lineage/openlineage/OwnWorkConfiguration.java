package dev.cartulary.lineage.openlineage;

import dev.cartulary.lineage.OwnWork;
import dev.cartulary.lineage.TakeFetchedEvents;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses who is told. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OwnWorkSettings.class)
class OwnWorkConfiguration {
    @Bean
    OwnWork ownWork(OwnWorkSettings settings, TakeFetchedEvents take, Clock clock) {
        return settings.enabled() ? new EmitOwnWork(settings, take, clock) : OwnWork.SILENT;
    }
}
