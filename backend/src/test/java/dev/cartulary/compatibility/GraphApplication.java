package dev.cartulary.compatibility;

import dev.cartulary.catalog.CatalogStore;
import dev.cartulary.catalog.StatementStore;
import dev.cartulary.catalog.neo4j.TestCatalog;
import dev.cartulary.identity.ApiTokens;
import dev.cartulary.identity.InMemoryApiTokens;
import dev.cartulary.identity.InMemoryPeople;
import dev.cartulary.identity.People;
import dev.cartulary.lineage.DeadLetters;
import dev.cartulary.lineage.JournaledGraph;
import dev.cartulary.lineage.LineageStore;
import dev.cartulary.lineage.neo4j.TestProjection;
import dev.cartulary.monitoring.MonitoringStore;
import dev.cartulary.monitoring.neo4j.TestMonitoring;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The whole backend over the database that the tests share; only tokens and people are kept in memory. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = Neo4jAutoConfiguration.class)
@ComponentScan(
        basePackages = {
            "dev.cartulary.access",
            "dev.cartulary.catalog",
            "dev.cartulary.evidence",
            "dev.cartulary.identity",
            "dev.cartulary.lineage",
            "dev.cartulary.monitoring",
            "dev.cartulary.operations",
            "dev.cartulary.problem"
        },
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "dev\\.cartulary\\.(catalog|identity|lineage|monitoring|operations)\\.neo4j\\..*"))
class GraphApplication {
    @Bean
    ApiTokens apiTokens() {
        return new InMemoryApiTokens();
    }

    @Bean
    People people() {
        return new InMemoryPeople();
    }

    @Bean
    CatalogStore catalogStore() {
        return TestCatalog.create();
    }

    @Bean
    MonitoringStore monitoringStore() {
        return TestMonitoring.store();
    }

    @Bean
    StatementStore statementStore() {
        return TestCatalog.statements();
    }

    @Bean
    LineageStore lineageStore() {
        return TestProjection.store();
    }

    @Bean
    JournaledGraph journaledGraph() {
        return TestProjection.journaled();
    }

    @Bean
    DeadLetters deadLetters() {
        return TestProjection.deadLetters();
    }
}
