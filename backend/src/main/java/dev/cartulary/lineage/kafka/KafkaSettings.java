package dev.cartulary.lineage.kafka;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where events are fetched from.
 *
 * @param bootstrapServers {@code HOST:PORT} of some brokers; without any, nothing is fetched
 * @param topics to which producers write
 * @param group of consumers; processes with the same share the partitions
 * @param properties further ones of Kafka's consumer, such as {@code sasl.jaas.config}; never told to anybody
 */
@ConfigurationProperties("cartulary.ingest.kafka")
record KafkaSettings(
        List<String> bootstrapServers,
        @DefaultValue("openlineage.events") List<String> topics,
        @DefaultValue("cartulary") String group,
        @DefaultValue Map<String, String> properties) {
    /** Upon which it depends that nothing is lost. */
    private static final Set<String> OURS = Set.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            ConsumerConfig.GROUP_ID_CONFIG,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
            ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG);

    private static final Map<String, String> DEFAULTS = Map.of(
            // What was written before Cartulary was there counts too.
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            // Of a producer that took its events back, none is wanted.
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            "false",
            // A topic that is made later is found within this time.
            ConsumerConfig.METADATA_MAX_AGE_CONFIG,
            "30000",
            // What is in memory at once: as much as a batch that is sent.
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
            "16777216",
            ConsumerConfig.CLIENT_ID_CONFIG,
            "cartulary");

    KafkaSettings {
        bootstrapServers = List.copyOf(bootstrapServers);
        topics = List.copyOf(topics);
        properties = Map.copyOf(properties);
        if (bootstrapServers.isEmpty() || topics.isEmpty() || group.isBlank()) {
            throw new IllegalArgumentException(
                    "cartulary.ingest.kafka needs bootstrap-servers, topics and a group, or no bootstrap-servers");
        }
        properties.keySet().stream().filter(OURS::contains).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException(
                    "cartulary.ingest.kafka.properties." + name + " cannot be set; see the other settings of it");
        });
    }

    /** All that the consumer is told. */
    Properties consumer() {
        var all = new Properties();
        all.putAll(DEFAULTS);
        all.putAll(properties);
        all.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        all.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        all.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return all;
    }

    @Override
    public String toString() {
        // Without the values of properties, some of which are passwords.
        return "KafkaSettings[bootstrapServers=" + bootstrapServers + ", topics=" + topics + ", group=" + group
                + ", properties=" + properties.keySet() + "]";
    }
}
