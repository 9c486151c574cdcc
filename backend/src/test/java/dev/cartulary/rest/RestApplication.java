package dev.cartulary.rest;

import dev.cartulary.catalog.CatalogStore;
import dev.cartulary.identity.ApiTokens;
import dev.cartulary.identity.InMemoryApiTokens;
import dev.cartulary.identity.InMemoryPeople;
import dev.cartulary.identity.People;
import dev.cartulary.lineage.FakeJournaledGraph;
import dev.cartulary.lineage.LineageStore;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The whole backend but the graph database, which the fakes of the contract suites stand for. */
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
class RestApplication {
    @Bean
    ApiTokens apiTokens() {
        return new InMemoryApiTokens();
    }

    @Bean
    People people() {
        return new InMemoryPeople();
    }

    @Bean
    FakeGraph fakeGraph() {
        return new FakeGraph();
    }

    @Bean
    CatalogStore catalogStore(FakeGraph graph) {
        return graph.catalog();
    }

    @Bean
    FakeStatements statementStore() {
        return new FakeStatements();
    }

    @Bean
    FakeMonitoring monitoringStore() {
        return new FakeMonitoring();
    }

    @Bean
    LineageStore lineageStore(FakeGraph graph) {
        return graph.lineage();
    }

    @Bean
    FakeJournaledGraph journaledGraph(FakeGraph graph) {
        return graph.journaled();
    }
}
