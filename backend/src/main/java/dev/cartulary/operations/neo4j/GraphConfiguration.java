package dev.cartulary.operations.neo4j;

import dev.cartulary.operations.StartRefused;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Connects to the graph database: to a server where {@code cartulary.neo4j.uri} names one, else to the embedded database in
 * the data folder. Whoever gets the driver from here finds the graph migrated to what this software expects.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraphSettings.class)
public class GraphConfiguration {
    /** Longer than a leader election of a cluster takes, shorter than a user waits. */
    private static final long RETRY_SECONDS = 15;

    /** A query waits that long for a free connection; more means the database is overloaded and the user should know. */
    private static final long ACQUISITION_SECONDS = 10;

    @Bean
    SessionConfig graphSession(GraphSettings settings) {
        return SessionConfig.forDatabase(settings.database());
    }

    @Bean(destroyMethod = "close")
    Driver graphDriver(GraphSettings settings, SessionConfig session, ObjectProvider<OwnGraph> own) {
        GraphAddress address = settings.server()
                .map(uri -> new GraphAddress(uri, settings.user(), settings.password()))
                .orElseGet(() -> startOwn(own));
        Driver driver = GraphDatabase.driver(address.uri(), address.token(), driverConfig(settings));
        boolean ready = false;
        try {
            driver.verifyConnectivity();
            new MigrateGraph(driver, session).run();
            ready = true;
            return driver;
        } catch (Neo4jException e) {
            throw new StartRefused(
                    "The graph database at " + address.uri() + " cannot be used: " + e.getMessage()
                            + " Check cartulary.neo4j.uri, user, password and database.",
                    e);
        } finally {
            if (!ready) {
                driver.close();
            }
        }
    }

    /** Under the name by which Boot would otherwise add one that waits without limit. */
    @Bean
    GraphHealth neo4jHealthContributor(Driver driver, SessionConfig session) {
        return new GraphHealth(driver, session);
    }

    private static GraphAddress startOwn(ObjectProvider<OwnGraph> own) {
        OwnGraph graph = own.getIfAvailable();
        if (graph == null) {
            throw new StartRefused(
                    "This build brings no graph database; name one with cartulary.neo4j.uri (or CARTULARY_NEO4J_URI).");
        }
        return graph.start();
    }

    private static Config driverConfig(GraphSettings settings) {
        return Config.builder()
                .withUserAgent("cartulary")
                .withConnectionTimeout(settings.connectionTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .withConnectionAcquisitionTimeout(ACQUISITION_SECONDS, TimeUnit.SECONDS)
                .withMaxTransactionRetryTime(RETRY_SECONDS, TimeUnit.SECONDS)
                .withTelemetryDisabled(true)
                // Hints for whoever writes a query; at run time they are noise in the log.
                .withMinimumNotificationSeverity(NotificationSeverity.OFF)
                .build();
    }
}
