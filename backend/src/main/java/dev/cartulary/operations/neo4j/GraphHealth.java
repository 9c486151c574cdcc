package dev.cartulary.operations.neo4j;

import java.time.Duration;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up while the graph database answers. */
final class GraphHealth implements HealthIndicator {
    /** A probe that takes longer is a failure to whoever probes: orchestrators give up after a few seconds. */
    private static final TransactionConfig WITHIN =
            TransactionConfig.builder().withTimeout(Duration.ofSeconds(2)).build();

    private final Driver driver;
    private final SessionConfig config;

    GraphHealth(Driver driver, SessionConfig config) {
        this.driver = driver;
        this.config = config;
    }

    @Override
    public Health health() {
        try (Session session = driver.session(config)) {
            session.run("RETURN 1", WITHIN).consume();
            return Health.up().build();
        } catch (Neo4jException e) {
            return Health.down().withDetail("code", e.code()).build();
        }
    }
}
