package dev.cartulary.lineage.neo4j;

import dev.cartulary.neo4j.DirectGraph;
import java.util.Optional;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses how events are written: node by node into the embedded database, in Cypher into every other. */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {
    @Bean
    ProjectionTransactions projectionTransactions(
            Driver driver, SessionConfig session, LineageGraphSettings settings, ObjectProvider<Shortcut> shortcut) {
        return shortcut.stream()
                .flatMap(known -> known.transactions().stream())
                .findFirst()
                .orElseGet(() -> new CypherTransactions(driver, session, settings.writeTimeout()));
    }

    /** The way into a database of this process. */
    @FunctionalInterface
    interface Shortcut {
        /** Empty where the graph is elsewhere. */
        Optional<ProjectionTransactions> transactions();
    }

    /** For builds that bring the embedded database. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(DirectGraph.class)
    static class Embedded {
        @Bean
        Shortcut shortcut(ObjectProvider<DirectGraph> graph, LineageGraphSettings settings) {
            return () -> graph.stream().findFirst().map(own -> new DirectTransactions(own, settings.writeTimeout()));
        }
    }
}
