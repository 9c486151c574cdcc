package dev.cartulary.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.lineage.EventSource;
import dev.cartulary.policy.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The door is open where servers are named, whether they answer or not. */
@TestPropertySource(
        properties = {
            "cartulary.ingest.kafka.bootstrap-servers=127.0.0.1:1",
            "cartulary.ingest.kafka.topics=lineage,more",
            "cartulary.ingest.kafka.properties.reconnect.backoff.max.ms=10000"
        })
class KafkaDoorTest extends RestTest {
    @Autowired
    private ApplicationContext context;

    @Test
    void brokersThatAreAwayAreToldOfAndKeepNobodyFromSending() {
        assertThat(context.getBeansOfType(EventSource.class)).hasSize(1);
        JsonNode sources = get(Role.ENGINEER, "/api/v1/ingest").json().get("sources");
        assertThat(sources).hasSize(1);
        assertThat(sources.get(0).get("name").asString()).isEqualTo("Kafka: lineage, more");
        assertThat(sources.get(0).get("state").asString()).isEqualTo("CONNECTING");
        assertThat(sources.get(0).get("accepted").asInt()).isZero();
        assertThat(post(Role.ENGINEER, "/api/v1/lineage/batch", "[]").status()).isEqualTo(200);
    }
}
