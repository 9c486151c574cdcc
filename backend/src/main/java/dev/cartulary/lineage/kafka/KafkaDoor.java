package dev.cartulary.lineage.kafka;

import dev.cartulary.lineage.TakeFetchedEvents;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Opens the door where servers are named, and otherwise loads nothing. Never in a training run: that would fetch events into a
 * journal that is thrown away.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("cartulary.ingest.kafka.bootstrap-servers")
@ConditionalOnBooleanProperty(name = "cartulary.training-run", havingValue = false, matchIfMissing = true)
@EnableConfigurationProperties(KafkaSettings.class)
class KafkaDoor {
    @Bean
    FetchFromKafka fetchFromKafka(KafkaSettings settings, TakeFetchedEvents take, Clock clock) {
        return new FetchFromKafka(settings, take, clock);
    }
}
